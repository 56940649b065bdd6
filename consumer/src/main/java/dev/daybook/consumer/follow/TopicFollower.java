package dev.daybook.consumer.follow;

import dev.daybook.consumer.view.TopicListener;
import dev.daybook.error.DaybookException;
import dev.daybook.schema.topic.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads topics from their beginning, or from given offsets, and goes on with what is written later.
 *
 * <p>Polled by its owner's thread; {@link #stop} may be called by any and makes the present and every later poll return
 * at once. It has caught up when it has told everything that was committed when it began.
 */
public final class TopicFollower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int MAX_SILENT_POLLS = 150;

    private final Consumer<byte[], byte[]> consumer;
    private final Map<String, Decoding> decodings = new HashMap<>();
    private final TopicListener listener;
    private final Map<TopicPartition, Long> ends;
    private final Map<TopicPartition, Long> bounds;
    private volatile boolean stopped;
    private volatile boolean caughtUp;

    private TopicFollower(
            Consumer<byte[], byte[]> consumer,
            List<Topic<?>> topics,
            Map<TopicPartition, Long> ends,
            Map<TopicPartition, Long> bounds,
            TopicListener listener) {
        this.consumer = consumer;
        this.listener = listener;
        this.ends = new LinkedHashMap<>(ends);
        this.bounds = bounds;
        topics.forEach(topic -> decodings.put(topic.name(), new Decoding(topic)));
    }

    /**
     * What of the topics is read, and from where.
     *
     * @param topics     the topics
     * @param partitions which of their partitions
     * @param offsets    where to begin; a partition that is not among them from its beginning
     */
    public record Extent(
            List<Topic<?>> topics, Predicate<TopicPartition> partitions, Map<TopicPartition, Long> offsets) {

        /** Copies lists and maps. */
        public Extent {
            topics = List.copyOf(topics);
            offsets = Map.copyOf(offsets);
        }

        /** All partitions from their beginning. */
        public static Extent whole(List<Topic<?>> topics) {
            return new Extent(topics, partition -> true, Map.of());
        }
    }

    /**
     * A follower of {@code extent}; closes {@code consumer} when it is closed or cannot begin.
     *
     * @throws DaybookException.Unavailable if the broker does not answer or lacks a topic
     */
    public static TopicFollower open(Consumer<byte[], byte[]> consumer, Extent extent, TopicListener listener) {
        return open(consumer, extent, false, listener);
    }

    /**
     * The same, but records that were not committed when it began are not told: whoever writes to a topic because of
     * what it reads there does not meet its own records.
     *
     * @throws DaybookException.Unavailable if the broker does not answer or lacks a topic
     */
    public static TopicFollower openUntilNow(Consumer<byte[], byte[]> consumer, Extent extent, TopicListener listener) {
        return open(consumer, extent, true, listener);
    }

    private static TopicFollower open(
            Consumer<byte[], byte[]> consumer, Extent extent, boolean untilNow, TopicListener listener) {
        try {
            List<TopicPartition> partitions = new ArrayList<>();
            extent.topics().forEach(topic -> partitions.addAll(partitionsOf(consumer, topic.name())));
            partitions.removeIf(extent.partitions().negate());
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.seekToBeginning(partitions);
            extent.offsets().forEach(consumer::seek);
            return new TopicFollower(consumer, extent.topics(), ends, untilNow ? Map.copyOf(ends) : Map.of(), listener);
        } catch (KafkaException e) {
            consumer.close();
            throw unavailable(e);
        } catch (DaybookException e) {
            consumer.close();
            throw e;
        }
    }

    /**
     * Tells what arrives within {@code atMost}.
     *
     * @return how many records came, undecodable ones included
     * @throws DaybookException.Unavailable if the broker refuses to be read
     */
    public int poll(Duration atMost) {
        if (stopped) {
            return 0;
        }
        ConsumerRecords<byte[], byte[]> read;
        boolean reached;
        try {
            read = consumer.poll(atMost);
            reached = caughtUp || hasReachedEnds();
        } catch (RetriableException e) {
            return 0;
        } catch (WakeupException | InterruptException e) {
            stopped = true;
            return 0;
        } catch (KafkaException e) {
            throw unavailable(e);
        }
        for (ConsumerRecord<byte[], byte[]> record : read) {
            if (isWanted(record)) {
                decodings.get(record.topic()).decode(record).ifPresent(listener::record);
            }
        }
        caughtUp = reached;
        listener.polled(reached);
        return read.count();
    }

    /**
     * Polls until {@link #stop} is called.
     *
     * @throws DaybookException.Unavailable if the broker refuses to be read
     */
    public void run() {
        while (!stopped) {
            poll(POLL);
        }
    }

    /**
     * Polls until it has caught up or {@link #stop} is called.
     *
     * @throws DaybookException.Unavailable if the broker refuses to be read, or says nothing for half a minute
     */
    public void catchUp() {
        int silentPolls = 0;
        while (!caughtUp && !stopped) {
            silentPolls = poll(POLL) == 0 ? silentPolls + 1 : 0;
            if (silentPolls > MAX_SILENT_POLLS) {
                throw new DaybookException.Unavailable("the broker has said nothing for %d s; is it still running?"
                        .formatted(POLL.multipliedBy(MAX_SILENT_POLLS).toSeconds()));
            }
        }
    }

    /** Ends {@link #run} and the present poll. Any thread. */
    public void stop() {
        stopped = true;
        consumer.wakeup();
    }

    /** Whether {@link #stop} was called. Any thread. */
    public boolean isStopped() {
        return stopped;
    }

    /** Whether everything that was there at the start has been read. Any thread. */
    public boolean caughtUp() {
        return caughtUp;
    }

    /** The offset at which each partition goes on; what {@link Extent#offsets} takes. */
    public Map<TopicPartition, Long> positions() {
        return consumer.assignment().stream().collect(Collectors.toMap(p -> p, consumer::position));
    }

    /** How many records could not be decoded. */
    public long skipped() {
        return decodings.values().stream().mapToLong(Decoding::skipped).sum();
    }

    @Override
    public void close() {
        stopped = true;
        consumer.close();
    }

    private boolean isWanted(ConsumerRecord<?, ?> record) {
        Long bound = bounds.get(new TopicPartition(record.topic(), record.partition()));
        return bound == null || record.offset() < bound;
    }

    private boolean hasReachedEnds() {
        try {
            ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
        } catch (RetriableException e) {
            LOG.debug("position not known yet", e);
        }
        return ends.isEmpty();
    }

    private static List<TopicPartition> partitionsOf(Consumer<?, ?> consumer, String topic) {
        List<PartitionInfo> infos = consumer.partitionsFor(topic);
        if (infos == null || infos.isEmpty()) {
            throw new DaybookException.Unavailable(
                    "the broker has no topic %s; 'daybook topics create' creates it".formatted(topic));
        }
        return infos.stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }

    private static DaybookException unavailable(KafkaException e) {
        return new DaybookException.Unavailable(
                "the broker cannot be read: %s; is it running, and is its address right?".formatted(e.getMessage()), e);
    }
}
