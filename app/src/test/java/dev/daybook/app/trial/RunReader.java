package dev.daybook.app.trial;

import static org.awaitility.Awaitility.await;

import dev.daybook.schema.TimelineRecord;
import dev.daybook.schema.topic.RunPartitioner;
import dev.daybook.schema.topic.Topic;
import dev.daybook.schema.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the topics of one run from their begin, committed records only. One thread. */
final class RunReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunReader.class);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final List<Topic<?>> TOPICS =
            List.of(Topics.TIMELINE, Topics.CONTROL, Topics.CASUALTIES, Topics.DIGESTS);

    private final String run;
    private final boolean keepsPast;
    private final KafkaConsumer<String, byte[]> consumer;
    private final TopicReading reading;
    private final List<TimelineRecord> timeline = new ArrayList<>();

    RunReader(Map<String, Object> clients, String run) {
        this(clients, run, "read_committed", true);
    }

    private RunReader(Map<String, Object> clients, String run, String isolation, boolean keepsPast) {
        Map<String, Object> settings = new HashMap<>(clients);
        settings.put("isolation.level", isolation);
        settings.put("enable.auto.commit", false);
        settings.put("fetch.max.wait.ms", 20);
        this.run = run;
        this.keepsPast = keepsPast;
        reading = new TopicReading(run, keepsPast);
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        int partition = RunPartitioner.partition(run, Topics.RUN_PARTITIONS);
        List<TopicPartition> partitions = TOPICS.stream()
                .map(topic -> new TopicPartition(topic.name(), partition))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** One that sees records before they are committed, and those that never are. */
    static RunReader ofUncommitted(Map<String, Object> clients, String run) {
        return new RunReader(clients, run, "read_uncommitted", true);
    }

    /** One that forgets earlier epochs, for runs that have hundreds. */
    static RunReader ofLastEpoch(Map<String, Object> clients, String run) {
        return new RunReader(clients, run, "read_committed", false);
    }

    /** Reads what there is. */
    TopicReading poll() {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(20))) {
            if (record.topic().equals(Topics.TIMELINE.name())) {
                takeStep(record);
            } else {
                reading.take(record.topic(), record.key(), record.value());
            }
        }
        return reading;
    }

    /** Reads until the marks of all three topics satisfy {@code enough}. */
    TopicReading until(Predicate<Marks> enough) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(1)).until(() -> {
            Marks marks = poll().marks();
            return marks != null && enough.test(marks);
        });
        return reading;
    }

    /** Reads until all three topics have all that follows from the run's last timeline record, which ends it. */
    TopicReading untilFinished() {
        return until(
                marks -> marks.finished() && !timeline.isEmpty() && answers(marks, last()) && asFarAs(marks, last()));
    }

    /** Reads the timeline to its present end, and until all three topics have what follows from its last marked step. */
    TopicReading untilAnswered() {
        long end = ends(Topics.TIMELINE);
        return until(marks -> position(Topics.TIMELINE) >= end && answers(marks, lastMarked()));
    }

    /** The timeline as far as it was read. */
    List<TimelineRecord> timeline() {
        return timeline;
    }

    /** The steps of the last epoch as text, with the run's name and the epoch's number taken out. */
    List<String> lastEpoch() {
        // Not the records themselves: Avro cannot compare its own copies of lists whose records may have no date.
        return timeline.stream()
                .filter(record -> record.getEpoch() == last().getEpoch())
                .map(record -> TimelineRecord.newBuilder(record)
                        .setRun("-")
                        .setEpoch(0)
                        .build()
                        .toString())
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void takeStep(ConsumerRecord<String, byte[]> record) {
        if (!run.equals(record.key())) {
            return;
        }
        try {
            TimelineRecord step = Topics.TIMELINE.value().deserializer().deserialize(record.topic(), record.value());
            if (!keepsPast && !timeline.isEmpty() && last().getEpoch() < step.getEpoch()) {
                timeline.clear();
            }
            timeline.add(step);
        } catch (SerializationException e) {
            LOG.debug("no step of the run: offset={}", record.offset(), e);
        }
    }

    private static boolean answers(Marks marks, TimelineRecord step) {
        return marks.epoch() == step.getEpoch() && marks.sequence() >= step.getSequence();
    }

    /** The timeline may be read later than what came of it: it is another partition. */
    private static boolean asFarAs(Marks marks, TimelineRecord step) {
        return marks.epoch() == step.getEpoch() && step.getSequence() >= marks.sequence();
    }

    private TimelineRecord last() {
        return timeline.get(timeline.size() - 1);
    }

    private TimelineRecord lastMarked() {
        return timeline.stream()
                .filter(step -> step.getCorrection() || step.getEventId() == null)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private long ends(Topic<?> topic) {
        TopicPartition partition = partition(topic);
        return consumer.endOffsets(List.of(partition)).get(partition);
    }

    private long position(Topic<?> topic) {
        return consumer.position(partition(topic));
    }

    private TopicPartition partition(Topic<?> topic) {
        return new TopicPartition(topic.name(), RunPartitioner.partition(run, Topics.RUN_PARTITIONS));
    }
}
