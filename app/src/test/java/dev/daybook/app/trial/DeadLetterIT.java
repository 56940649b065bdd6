package dev.daybook.app.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daybook.producer.RunPlayer;
import dev.daybook.producer.RunRequest;
import dev.daybook.producer.pace.Speed;
import dev.daybook.schema.topic.RunPartitioner;
import dev.daybook.schema.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bytes that are no record, put among those of a run. */
@ExtendWith(LiveRig.class)
class DeadLetterIT {

    private static final String RUN = "littered";
    private static final int BYTES = 137;

    @Test
    void randomBytesEndAsDeadLettersAndTheDaysAfterThemAreRight(Rig rig) throws Exception {
        byte[] value = new byte[BYTES];
        new Random(1945).nextBytes(value);
        LocalDate before = LocalDate.of(1945, 8, 15);
        try (RunPlayer player = rig.open(
                Rig.shipped(), RunRequest.of(RUN, Speed.MAX).from(before).startPaused(true))) {
            Thread playing = new Thread(player::play);
            playing.start();
            try (RunReader reader = new RunReader(rig.clients(), RUN)) {
                reader.until(marks -> marks.date().equals(before.minusDays(1)));

                RecordMetadata withKey = put(rig, RUN.getBytes(StandardCharsets.UTF_8), value);
                RecordMetadata without = put(rig, null, value);
                player.request(Requests.resume(RUN));
                Told told = reader.untilFinished().told();

                assertLetter(letterFor(rig, withKey), withKey, value);
                assertLetter(letterFor(rig, without), without, value);
                assertThat(told.atOnce())
                        .isEqualTo(rig.playWhole(Rig.shipped(), "clean").told().atOnce());
            }
            playing.join();
        }
    }

    private static RecordMetadata put(Rig rig, byte[] key, byte[] value) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(rig.clients(), new ByteArraySerializer(), new ByteArraySerializer())) {
            int partition = RunPartitioner.partition(RUN, Topics.RUN_PARTITIONS);
            return producer.send(new ProducerRecord<>(Topics.TIMELINE.name(), partition, key, value))
                    .get();
        }
    }

    private static void assertLetter(ConsumerRecord<byte[], byte[]> letter, RecordMetadata source, byte[] value) {
        assertThat(letter.value()).isEqualTo(value);
        TreeSet<String> names = new TreeSet<>();
        letter.headers().forEach(header -> names.add(header.key()));
        assertThat(names)
                .containsExactly(
                        "__streams.errors.exception",
                        "__streams.errors.message",
                        "__streams.errors.offset",
                        "__streams.errors.partition",
                        "__streams.errors.stacktrace",
                        "__streams.errors.topic");
        assertThat(header(letter, "topic")).isEqualTo(Topics.TIMELINE.name());
        assertThat(header(letter, "partition")).isEqualTo(Integer.toString(source.partition()));
        assertThat(header(letter, "message")).isNotBlank();
    }

    private static ConsumerRecord<byte[], byte[]> letterFor(Rig rig, RecordMetadata source) {
        Map<String, Object> settings = new HashMap<>(rig.clients());
        settings.put("isolation.level", "read_committed");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.DEAD_LETTERS.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<ConsumerRecord<byte[], byte[]>> letters = new ArrayList<>();
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(50)).forEach(letters::add);
                return letters.stream().anyMatch(letter -> isOf(letter, source));
            });
            return letters.stream()
                    .filter(letter -> isOf(letter, source))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static boolean isOf(ConsumerRecord<byte[], byte[]> letter, RecordMetadata source) {
        return header(letter, "partition").equals(Integer.toString(source.partition()))
                && header(letter, "offset").equals(Long.toString(source.offset()));
    }

    private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        return new String(
                letter.headers().lastHeader("__streams.errors." + name).value(), StandardCharsets.UTF_8);
    }
}
