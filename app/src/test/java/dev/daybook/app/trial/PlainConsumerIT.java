package dev.daybook.app.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A stranger's consumer: Kafka's client, Avro, the topics and the released schemas, and no class of ours but the set-up
 * that plays a run.
 */
@ExtendWith(LiveRig.class)
class PlainConsumerIT {

    private static final String RUN = "for-strangers";
    private static final LocalDate FIRST = LocalDate.of(1945, 8, 8);
    private static final LocalDate LAST = LocalDate.of(1946, 6, 1);
    private static final Map<String, String> RECORDS = Map.of(
            "daybook.control", "ControlRecord",
            "daybook.casualties", "CasualtyRecord",
            "daybook.digests", "DigestRecord");

    private final Map<String, BinaryMessageDecoder<GenericRecord>> decoders = new HashMap<>();
    private final Map<String, GenericRecord> marks = new HashMap<>();
    private final Map<String, GenericRecord> latest = new TreeMap<>();
    private LocalDate complete = FIRST.minusDays(1);

    @Test
    void readsDigestsAndControlOfAllDaysAndKnowsByTheMarksWhenADayIsComplete(Rig rig) throws Exception {
        for (Map.Entry<String, String> topic : RECORDS.entrySet()) {
            decoders.put(topic.getKey(), decoder(topic.getValue()));
        }
        Thread playing = new Thread(() -> rig.playWhole(Rig.shipped(), RUN));
        playing.start();
        Map<String, Object> settings = new HashMap<>(rig.clients());
        settings.put("isolation.level", "read_committed");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long begun = System.nanoTime();
            while (!isFinished()
                    && System.nanoTime() - begun < Duration.ofSeconds(60).toNanos()) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    take(record);
                }
            }
        }
        playing.join();

        assertThat(complete).isEqualTo(LAST);
        FIRST.datesUntil(LAST.plusDays(1)).forEach(this::assertMapAndDigestAgree);
        assertThat(holderOf("hutou", LocalDate.of(1945, 8, 25))).isEqualTo("japanese");
        assertThat(holderOf("hutou", LocalDate.of(1945, 8, 26))).isEqualTo("soviet");
    }

    private void take(ConsumerRecord<String, byte[]> record) throws IOException {
        String[] key = record.key().split("/");
        if (!key[0].equals(RUN)) {
            return;
        }
        if (record.value() == null) {
            latest.remove(record.topic() + " " + record.key());
            return;
        }
        GenericRecord value = decoders.get(record.topic()).decode(record.value());
        if (key.length > 1) {
            latest.put(record.topic() + " " + record.key(), value);
            return;
        }
        marks.put(record.topic(), value);
        if (marks.size() == RECORDS.size()) {
            LocalDate reached = marks.values().stream()
                    .map(PlainConsumerIT::date)
                    .min(LocalDate::compareTo)
                    .orElseThrow();
            complete.plusDays(1).datesUntil(reached.plusDays(1)).forEach(this::assertThere);
            complete = reached;
        }
    }

    /** What the marks promise. */
    private void assertThere(LocalDate day) {
        GenericRecord digest = latest.get("daybook.digests " + RUN + "/" + day);
        assertThat(digest)
                .as("digest of %s when the marks say it is complete", day)
                .isNotNull();
        assertThat(((GenericRecord) digest.get("digest")).get("edition")).isEqualTo(1);
    }

    private boolean isFinished() {
        return marks.size() == RECORDS.size()
                && marks.values().stream().allMatch(mark -> (Boolean) mark.get("finished"));
    }

    /** Places by holder as the map has them and as the digest counts them. */
    private void assertMapAndDigestAgree(LocalDate day) {
        GenericRecord digest = digest(day);
        LocalDate since = digest.get("unchangedSince") == null ? day : date(digest, "unchangedSince");
        Map<String, Integer> counted = new TreeMap<>();
        for (GenericRecord holding : records(digest(since), "control")) {
            counted.put(holding.get("belligerent").toString(), (Integer) holding.get("places"));
        }
        counted.values().removeIf(places -> places == 0);

        Map<String, Integer> onTheMap = new TreeMap<>(asOf(day).values().stream()
                .filter(change -> records(change, "holdings").isEmpty())
                .filter(change -> change.get("contender") == null)
                .collect(Collectors.toMap(change -> change.get("holder").toString(), change -> 1, Integer::sum)));

        assertThat(onTheMap).as("places by holder on %s", day).isEqualTo(counted);
    }

    private String holderOf(String territory, LocalDate day) {
        return asOf(day).get(territory).get("holder").toString();
    }

    /** Each territory's last record up to a day. */
    private Map<String, GenericRecord> asOf(LocalDate day) {
        Map<String, GenericRecord> map = new TreeMap<>();
        // Keys sort by territory, then by day.
        latest.forEach((key, value) -> {
            if (key.startsWith("daybook.control ") && !date(value).isAfter(day)) {
                GenericRecord change = (GenericRecord) value.get("change");
                map.put(change.get("territory").toString(), change);
            }
        });
        return map;
    }

    private GenericRecord digest(LocalDate day) {
        return (GenericRecord) latest.get("daybook.digests " + RUN + "/" + day).get("digest");
    }

    private static List<GenericRecord> records(GenericRecord of, String field) {
        return ((Collection<?>) of.get(field))
                .stream().map(GenericRecord.class::cast).toList();
    }

    private static LocalDate date(GenericRecord record) {
        return date(record, "date");
    }

    private static LocalDate date(GenericRecord record, String field) {
        return LocalDate.ofEpochDay((Integer) record.get(field));
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = new ArrayList<>();
        RECORDS.keySet()
                .forEach(topic -> consumer.partitionsFor(topic)
                        .forEach(info -> partitions.add(new TopicPartition(topic, info.partition()))));
        return partitions;
    }

    /** Reads every released version of a record. */
    private static BinaryMessageDecoder<GenericRecord> decoder(String record) throws IOException {
        List<Schema> released = new ArrayList<>();
        for (int version = 1; ; version++) {
            try (InputStream schema = PlainConsumerIT.class.getResourceAsStream(
                    "/schema-history/%s.%d.avsc".formatted(record, version))) {
                if (schema == null) {
                    break;
                }
                released.add(new Schema.Parser().parse(schema));
            }
        }
        Schema newest = Objects.requireNonNull(released.get(released.size() - 1));
        BinaryMessageDecoder<GenericRecord> decoder = new BinaryMessageDecoder<>(new GenericData(), newest);
        released.forEach(decoder::addSchema);
        return decoder;
    }
}
