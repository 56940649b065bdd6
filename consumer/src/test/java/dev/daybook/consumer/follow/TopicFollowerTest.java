package dev.daybook.consumer.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.consumer.SampleCampaign;
import dev.daybook.consumer.follow.TopicFollower.Extent;
import dev.daybook.consumer.view.DigestFeed.Ending;
import dev.daybook.consumer.view.DigestFeed.Wanted;
import dev.daybook.consumer.view.Records;
import dev.daybook.consumer.view.ToldDays;
import dev.daybook.consumer.view.TopicRecord;
import dev.daybook.error.DaybookException;
import dev.daybook.schema.CasualtyRecord;
import dev.daybook.schema.ControlRecord;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.DigestRecord;
import dev.daybook.schema.RunClock;
import dev.daybook.schema.topic.RunPartitioner;
import dev.daybook.schema.topic.Topic;
import dev.daybook.schema.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TopicFollowerTest {

    private static final Duration NOW = Duration.ZERO;
    private static final LocalDate DAY = LocalDate.parse("1945-08-26");

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final Map<TopicPartition, Long> ends = new HashMap<>();
    private final List<TopicRecord> told = new ArrayList<>();

    @Test
    void recordsAreToldWithTheirPlacesAndTombstonesAsNull() {
        TopicFollower follower = open(Topics.CLOCK);

        put(Topics.CLOCK, 3, "r1", Records.clock("r1"));
        put(Topics.CLOCK, 3, "r1", null);
        follower.poll(NOW);

        assertThat(told).extracting(TopicRecord::key).containsExactly("r1", "r1");
        assertThat(told).extracting(TopicRecord::value).containsExactly(Records.clock("r1"), null);
        assertThat(told.get(1).position()).isEqualTo(new TopicRecord.Position(3, 1));
    }

    @Test
    void bytesThatAreNoRecordAreCountedAndSkipped() {
        TopicFollower follower = open(Topics.CLOCK);

        putBytes(Topics.CLOCK, 0, "r1", new byte[] {1, 2, 3});
        put(Topics.CLOCK, 0, "r2", Records.clock("r2"));
        follower.poll(NOW);

        assertThat(told).extracting(TopicRecord::key).containsExactly("r2");
        assertThat(follower.skipped()).isEqualTo(1);
    }

    @Test
    void hasCaughtUpWhenItHasToldWhatWasThereAtTheStart() {
        TopicPartition partition = new TopicPartition(Topics.CLOCK.name(), 2);
        serve(Topics.CLOCK);
        ends.put(partition, 1L);
        consumer.updateEndOffsets(ends);
        TopicFollower follower = TopicFollower.open(consumer, Extent.whole(List.of(Topics.CLOCK)), told::add);

        follower.poll(NOW);
        assertThat(follower.caughtUp()).isFalse();
        put(Topics.CLOCK, 2, "r1", Records.clock("r1"));
        follower.catchUp();

        assertThat(follower.caughtUp()).isTrue();
        assertThat(told).hasSize(1);
        assertThat(follower.positions()).containsEntry(partition, 1L);
    }

    @Test
    void untilNowLeavesOutWhatWasWrittenLater() {
        serve(Topics.CLOCK);
        ends.put(new TopicPartition(Topics.CLOCK.name(), 2), 1L);
        consumer.updateEndOffsets(ends);
        Extent whole = Extent.whole(List.of(Topics.CLOCK));
        TopicFollower follower = TopicFollower.openUntilNow(consumer, whole, told::add);

        put(Topics.CLOCK, 2, "r1", Records.clock("r1"));
        put(Topics.CLOCK, 2, "later", Records.clock("later"));
        put(Topics.CLOCK, 3, "elsewhere", Records.clock("elsewhere"));
        follower.catchUp();

        assertThat(told).extracting(TopicRecord::key).containsExactly("r1");
    }

    @Test
    void goesOnFromGivenOffsets() {
        serve(Topics.CLOCK);
        TopicPartition partition = new TopicPartition(Topics.CLOCK.name(), 0);
        Extent extent = new Extent(List.of(Topics.CLOCK), each -> true, Map.of(partition, 1L));
        TopicFollower follower = TopicFollower.open(consumer, extent, told::add);

        put(Topics.CLOCK, 0, "r1", Records.clock("r1"));
        put(Topics.CLOCK, 0, "r2", Records.clock("r2"));
        follower.poll(NOW);

        assertThat(told).extracting(TopicRecord::key).containsExactly("r2");
    }

    @Test
    void topicThatIsMissingIsNamed() {
        consumer.updatePartitions(Topics.CLOCK.name(), List.of());

        assertThatThrownBy(() -> TopicFollower.open(consumer, Extent.whole(List.of(Topics.CLOCK)), told::add))
                .isInstanceOf(DaybookException.Unavailable.class)
                .hasMessage("the broker has no topic daybook.clock; 'daybook topics create' creates it");
        assertThat(consumer.closed()).isTrue();
    }

    @Test
    void brokerThatRefusesIsSaidToBeUnavailable() {
        TopicFollower follower = open(Topics.CLOCK);
        consumer.setPollException(new KafkaException("not authorized"));

        assertThatThrownBy(() -> follower.poll(NOW))
                .isInstanceOf(DaybookException.Unavailable.class)
                .hasMessageContaining("not authorized");
    }

    @Test
    void brokerThatDoesNotAnswerIsSaidToBeUnavailable() {
        serve(Topics.CLOCK);
        consumer.setOffsetsException(new TimeoutException("no answer in 10 s"));

        assertThatThrownBy(() -> {
                    try (TopicFollower follower =
                            TopicFollower.open(consumer, Extent.whole(List.of(Topics.CLOCK)), told::add)) {
                        follower.poll(NOW);
                    }
                })
                .isInstanceOf(DaybookException.Unavailable.class)
                .hasMessageContaining("no answer in 10 s");
    }

    @Test
    void stopEndsTheRun() {
        TopicFollower follower = open(Topics.CLOCK);
        consumer.schedulePollTask(follower::stop);

        follower.run();

        assertThat(follower.isStopped()).isTrue();
        assertThat(follower.poll(NOW)).isZero();
    }

    @Test
    void listOfRunsHasTheLastClockOfEach() {
        serve(Topics.CLOCK);
        TopicPartition partition = new TopicPartition(Topics.CLOCK.name(), 0);
        ends.put(partition, 4L);
        consumer.updateEndOffsets(ends);
        RunClock later =
                RunClock.newBuilder(Records.clock("r2")).setSequence(99).build();
        consumer.schedulePollTask(() -> {
            put(Topics.CLOCK, 0, "r2", Records.clock("r2"));
            put(Topics.CLOCK, 0, "r1", Records.clock("r1"));
            put(Topics.CLOCK, 0, "r2", later);
            put(Topics.CLOCK, 0, "r1", null);
        });

        assertThat(RunsReader.read(consumer)).containsExactly(later);
        assertThat(consumer.closed()).isTrue();
    }

    @Test
    void daysOfARunAreToldUntilItIsFinished() {
        Topics.all().forEach(this::serve);
        ToldDays days = new ToldDays();
        int partition = RunPartitioner.partition("r1", Topics.RUN_PARTITIONS);
        consumer.schedulePollTask(() -> {
            DayDigest digest = SampleCampaign.eventfulDay();
            put(Topics.DIGESTS, partition, "r1/" + DAY, new DigestRecord("r1", 1, 7L, DAY, false, digest));
            put(Topics.DIGESTS, partition, "r1", new DigestRecord("r1", 1, 8L, DAY, true, null));
            put(Topics.CASUALTIES, partition, "r1", new CasualtyRecord("r1", 1, 8L, DAY, true, null));
            put(Topics.CONTROL, partition, "r1", new ControlRecord("r1", 1, 8L, DAY, true, null));
        });

        try (DigestFollower follower = DigestFollower.open(consumer, Wanted.all("r1"), days)) {
            assertThat(follower.run()).contains(Ending.FINISHED);
        }

        assertThat(days.told).containsExactly("1945-08-26#1");
    }

    private TopicFollower open(Topic<?> topic) {
        serve(topic);
        return TopicFollower.open(consumer, Extent.whole(List.of(topic)), told::add);
    }

    private void serve(Topic<?> topic) {
        int partitions = topic.policy().partitions();
        consumer.updatePartitions(
                topic.name(),
                IntStream.range(0, partitions)
                        .mapToObj(p -> new PartitionInfo(topic.name(), p, null, null, null))
                        .toList());
        Map<TopicPartition, Long> begins = new HashMap<>();
        IntStream.range(0, partitions).forEach(p -> begins.put(new TopicPartition(topic.name(), p), 0L));
        consumer.updateBeginningOffsets(begins);
        ends.putAll(begins);
        consumer.updateEndOffsets(ends);
    }

    private final Map<TopicPartition, Long> written = new HashMap<>();

    private <V> void put(Topic<V> topic, int partition, String key, V value) {
        putBytes(
                topic,
                partition,
                key,
                value == null ? null : topic.value().serializer().serialize(topic.name(), value));
    }

    private void putBytes(Topic<?> topic, int partition, String key, byte[] value) {
        long offset = written.merge(new TopicPartition(topic.name(), partition), 1L, Long::sum) - 1;
        consumer.addRecord(
                new ConsumerRecord<>(topic.name(), partition, offset, key.getBytes(StandardCharsets.UTF_8), value));
    }
}
