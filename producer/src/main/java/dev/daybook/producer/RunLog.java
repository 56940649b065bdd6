package dev.daybook.producer;

import dev.daybook.error.DaybookException;
import dev.daybook.producer.pace.WallClock;
import dev.daybook.producer.timeline.HeldTimeline;
import dev.daybook.producer.timeline.Script;
import dev.daybook.schema.TimelineRecord;
import dev.daybook.schema.topic.RunPartitioner;
import dev.daybook.schema.topic.Topic;
import dev.daybook.schema.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds where a run was left, from its committed records.
 *
 * <p>Reads backwards in growing pieces, so that a run that was played of late is found at once. It reads as far as the
 * partition's high watermark, waiting for other runs' open transactions: what stands behind one of them is not
 * readable yet, and might be this run's last record. Only a glance does without what is not readable yet.
 */
final class RunLog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunLog.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long FIRST_PIECE_RECORDS = 2_000;
    private static final long GROWTH = 4;

    private final KafkaConsumer<String, byte[]> consumer;
    private final Admin admin;
    private final IsolationLevel extent;
    private final WallClock wall;

    private RunLog(KafkaConsumer<String, byte[]> consumer, Admin admin, IsolationLevel extent, WallClock wall) {
        this.consumer = consumer;
        this.admin = admin;
        this.extent = extent;
        this.wall = wall;
    }

    static RunLog open(Map<String, Object> settings, WallClock wall) {
        return open(settings, IsolationLevel.READ_UNCOMMITTED, wall);
    }

    /** One that reads no further than can be read at once. */
    static RunLog glancing(Map<String, Object> settings, WallClock wall) {
        return open(settings, IsolationLevel.READ_COMMITTED, wall);
    }

    private static RunLog open(Map<String, Object> settings, IsolationLevel extent, WallClock wall) {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                ClientSettings.committedReader(settings), new StringDeserializer(), new ByteArrayDeserializer());
        return new RunLog(consumer, Admin.create(ClientSettings.admin(settings)), extent, wall);
    }

    /**
     * Where {@code run} was left; call it after the run's transactions were taken over.
     *
     * @throws DaybookException.Unavailable if the topics cannot be read
     */
    RunPosition position(String run, Script script) {
        try {
            String campaign = RunSender.campaignKey(script.definition().getId(), script.fingerprint());
            return RunPosition.of(
                    last(Topics.TIMELINE, run).orElse(null),
                    last(Topics.CLOCK, run).orElse(null),
                    last(Topics.CAMPAIGNS, campaign).isPresent(),
                    () -> held(run));
        } catch (KafkaException e) {
            throw new DaybookException.Unavailable(
                    "run %s: where it was left cannot be read: %s".formatted(run, e.getMessage()), e);
        }
    }

    /**
     * Where {@code run} was left, whatever it plays.
     *
     * @throws DaybookException.Unavailable if there is no such run
     */
    RunPosition position(String run) {
        TimelineRecord last = last(Topics.TIMELINE, run)
                .orElseThrow(() -> new DaybookException.Unavailable(
                        "run %s is not there: `daybook runs` lists the runs".formatted(run)));
        return RunPosition.of(last, last(Topics.CLOCK, run).orElse(null), true, () -> held(run));
    }

    /** All that the last epoch of {@code run} holds. */
    HeldTimeline held(String run) {
        HeldTimeline held = new HeldTimeline();
        TopicPartition partition = assigned(Topics.TIMELINE, run);
        long begin = consumer.beginningOffsets(List.of(partition)).get(partition);
        read(partition, begin, end(partition), record -> {
            if (run.equals(record.key())) {
                decoded(Topics.TIMELINE, record).ifPresent(value -> RunRedrive.add(held, value, record.headers()));
            }
        });
        return held;
    }

    /** The last value of {@code key} on {@code topic}; empty if it has none or was deleted. */
    <V> Optional<V> last(Topic<V> topic, String key) {
        TopicPartition partition = assigned(topic, key);
        long begin = consumer.beginningOffsets(List.of(partition)).get(partition);
        long to = end(partition);
        long piece = FIRST_PIECE_RECORDS;
        while (to > begin) {
            long from = Math.max(begin, to - piece);
            ConsumerRecord<String, byte[]> found = lastIn(partition, from, to, key);
            if (found == null) {
                to = from;
                piece *= GROWTH;
                continue;
            }
            if (found.value() == null) {
                return Optional.empty();
            }
            Optional<V> value = decoded(topic, found);
            if (value.isPresent()) {
                return value;
            }
            to = found.offset();
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        consumer.close();
        admin.close(Duration.ofSeconds(2));
    }

    private TopicPartition assigned(Topic<?> topic, String key) {
        int partitions = consumer.partitionsFor(topic.name()).size();
        if (partitions == 0) {
            throw new DaybookException.Unavailable(
                    "topic %s is not there: `daybook topics create` makes it".formatted(topic.name()));
        }
        TopicPartition partition = new TopicPartition(topic.name(), RunPartitioner.partition(key, partitions));
        consumer.assign(List.of(partition));
        return partition;
    }

    /** The record's value; empty if its bytes, which someone else put under the key, are none. */
    private static <V> Optional<V> decoded(Topic<V> topic, ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.ofNullable(topic.value().deserializer().deserialize(topic.name(), record.value()));
        } catch (SerializationException e) {
            LOG.warn(
                    "run.unreadable topic={} partition={} offset={}",
                    record.topic(),
                    record.partition(),
                    record.offset());
            return Optional.empty();
        }
    }

    private @Nullable ConsumerRecord<String, byte[]> lastIn(TopicPartition partition, long from, long to, String key) {
        AtomicReference<@Nullable ConsumerRecord<String, byte[]>> found = new AtomicReference<>();
        read(partition, from, to, record -> {
            if (key.equals(record.key())) {
                found.set(record);
            }
        });
        return found.get();
    }

    private void read(TopicPartition partition, long from, long to, Consumer<ConsumerRecord<String, byte[]>> reader) {
        consumer.seek(partition, from);
        long heardNanos = wall.nanoTime();
        while (consumer.position(partition) < to) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                heardNanos = wall.nanoTime();
                if (record.offset() < to) {
                    reader.accept(record);
                }
            }
            if (wall.nanoTime() - heardNanos > PATIENCE.toNanos()) {
                throw new DaybookException.Unavailable(
                        "%s cannot be read from offset %d on for %d s: wanted %d; does another run's transaction hang?"
                                .formatted(partition, consumer.position(partition), PATIENCE.toSeconds(), to));
            }
        }
    }

    private long end(TopicPartition partition) {
        try {
            return admin.listOffsets(Map.of(partition, OffsetSpec.latest()), new ListOffsetsOptions(extent))
                    .partitionResult(partition)
                    .get()
                    .offset();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw new KafkaException(e.getCause());
        }
    }
}
