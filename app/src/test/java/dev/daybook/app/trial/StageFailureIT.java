package dev.daybook.app.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daybook.app.broker.SharedBroker;
import dev.daybook.app.trial.MadePack.MadeEvent;
import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.CasualtyClaim;
import dev.daybook.schema.ClaimScope;
import dev.daybook.schema.ControlChange;
import dev.daybook.schema.ControlStatus;
import dev.daybook.schema.DatePrec;
import dev.daybook.schema.TimelineRecord;
import dev.daybook.schema.topic.RunPartitioner;
import dev.daybook.schema.topic.Topics;
import dev.daybook.streams.TopologyRunner;
import dev.daybook.streams.TopologySettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each stage in turn fails in the middle of an event on a broker: readers see all of the event or nothing. */
class StageFailureIT {

    private static final List<String> STAGES = List.of("control.stage", "casualties.stage", "digest.stage");
    private static final String RUN = "half-told";
    private static final String FALL = "fall-of-hutou";
    private static final LocalDate DAY = MadePack.FIRST.plusDays(3);
    private static final Map<String, Object> CLIENTS = SharedBroker.connection().clientConfig();

    @TempDir
    private Path scratch;

    @Test
    void readersSeeNothingOfAnEventHalfDoneAndAllOfItAfterARestart() {
        Rig.makeTopics(SharedBroker.connection());
        List<TimelineRecord> timeline = timeline();
        int half = indexOfFall(timeline);
        TopologySettings settings =
                TopologySettings.of(SharedBroker.connection().bootstrapServers(), scratch.resolve("streams"));
        try (RunReader reader = new RunReader(CLIENTS, RUN)) {
            send(timeline.subList(0, half));
            for (String stage : STAGES) {
                try (TopologyRunner failing = TopologyRunner.start(
                        settings.withClientSettings(impatient(FailingStage.settings(stage, RUN, FALL))))) {
                    reader.until(marks -> marks.sequence() == half - 1);
                    if (stage.equals(STAGES.get(0))) {
                        send(timeline.subList(half, timeline.size()));
                    }
                    await().atMost(Duration.ofSeconds(60)).until(failing.ended()::isCompletedExceptionally);
                }
                assertNothingTold(reader, timeline.subList(0, half));
            }

            try (TopologyRunner sound = TopologyRunner.start(settings.withClientSettings(impatient(Map.of())))) {
                Told told = reader.untilFinished().told();

                assertThat(sound.ended()).isNotDone();
                assertThat(told.speaksOf(half)).isTrue();
                Answers.assertSameTold(told, driven(timeline));
                assertThat(journaled()).isNotEmpty();
            }
        }
    }

    private void assertNothingTold(RunReader reader, List<TimelineRecord> before) {
        try (RunReader uncommitted = RunReader.ofUncommitted(CLIENTS, RUN)) {
            await().until(() -> uncommitted.poll().told().speaksOf(before.size()));
        }
        Told told = reader.poll().told();
        assertThat(told.speaksOf(before.size())).isFalse();
        Answers.assertSameTold(told, driven(before));
        assertThat(journaled()).isEmpty();
    }

    private Told driven(List<TimelineRecord> records) {
        return DrivenTopology.read(scratch.resolve("driven"), RUN, records).told();
    }

    private static List<TimelineRecord> timeline() {
        List<MadeEvent> events = new ArrayList<>();
        events.add(new MadeEvent(FALL, List.of(fall()), List.of(DAY)));
        events.addAll(MadePack.of(new Random(1945)).atOnce().events());
        return new MadeTimeline(RUN).play(new MadePack(events)).records();
    }

    /** An event of which each stage has something to say, the first of its day. */
    private static CampaignEvent fall() {
        return CampaignEvent.newBuilder(new MadeParts(new Random(1945)).event(FALL))
                .setEdtf(DAY.toString())
                .setEarliest(DAY)
                .setLatest(DAY)
                .setDatePrec(DatePrec.DAY)
                .setControlChanges(List.of(ControlChange.newBuilder()
                        .setTerritory("hutou")
                        .setTo("soviet")
                        .setStatus(ControlStatus.OCCUPIED)
                        .setEffective(DAY)
                        .build()))
                .setCasualties(List.of(CasualtyClaim.newBuilder()
                        .setBelligerent("japanese")
                        .setCategory("killed")
                        .setClaimant("soviet")
                        .setScope(ClaimScope.EVENT)
                        .setEffective(DAY)
                        .setBest(53L)
                        .build()))
                .build();
    }

    private static int indexOfFall(List<TimelineRecord> timeline) {
        int index = 0;
        while (!FALL.equals(timeline.get(index).getEventId())) {
            index++;
        }
        return index;
    }

    /** The least a broker allows: the restart waits until the group has given the failed instance up. */
    private static Map<String, String> impatient(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("session.timeout.ms", "6000");
        settings.put("heartbeat.interval.ms", "500");
        return settings;
    }

    private static void send(List<TimelineRecord> records) {
        try (KafkaProducer<String, TimelineRecord> producer = new KafkaProducer<>(
                CLIENTS, new StringSerializer(), Topics.TIMELINE.value().serializer())) {
            records.forEach(record -> producer.send(new ProducerRecord<>(
                    Topics.TIMELINE.name(), RunPartitioner.partition(RUN, Topics.RUN_PARTITIONS), RUN, record)));
        }
    }

    /** Committed entries of the event in the journal's changelog. */
    private static List<String> journaled() {
        Map<String, Object> settings = new HashMap<>(CLIENTS);
        settings.put("isolation.level", "read_committed");
        int partition = RunPartitioner.partition(RUN, Topics.RUN_PARTITIONS);
        List<TopicPartition> journals =
                List.of(new TopicPartition("daybook-streams-timeline.journal-changelog", partition));
        List<String> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(journals);
            consumer.seekToBeginning(journals);
            Map<TopicPartition, Long> ends = consumer.endOffsets(journals);
            await().until(() -> {
                consumer.poll(Duration.ofMillis(20)).forEach(entry -> {
                    if (entry.key().equals(RUN + "/" + FALL)) {
                        found.add(entry.topic());
                    }
                });
                return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
            });
        }
        return found;
    }
}
