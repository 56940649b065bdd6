package dev.daybook.producer.transport;

import dev.daybook.error.DaybookException;
import dev.daybook.schema.TransportCommand;
import dev.daybook.schema.topic.Topics;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads {@code daybook.transport} for the runs that play in this process.
 *
 * <p>It begins at the topic's end as it is when {@link #open} returns: what was asked before is nobody's any more.
 * Commands for other runs are passed over; records that are no commands are logged and passed over.
 */
public final class TransportListener implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TransportListener.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final long CLOSE_MS = 3_000;

    private final Consumer<String, byte[]> consumer;
    private final Map<String, Drivable> runs = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean closing;

    private TransportListener(Consumer<String, byte[]> consumer) {
        this.consumer = consumer;
        this.thread = new Thread(this::listen, "daybook-transport");
        thread.setDaemon(true);
    }

    /**
     * Begins to listen.
     *
     * @param settings how clients reach the broker
     * @throws DaybookException.Unavailable if the topic cannot be read
     */
    public static TransportListener open(Map<String, Object> settings) {
        Map<String, Object> mine = new HashMap<>(settings);
        mine.putIfAbsent(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        mine.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        mine.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        mine.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return open(new KafkaConsumer<>(mine, new StringDeserializer(), new ByteArrayDeserializer()));
    }

    static TransportListener open(Consumer<String, byte[]> consumer) {
        try {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.TRANSPORT.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
        } catch (KafkaException e) {
            consumer.close();
            throw new DaybookException.Unavailable(
                    "topic %s cannot be read (%s): is the broker up?"
                            .formatted(Topics.TRANSPORT.name(), e.getMessage()),
                    e);
        }
        TransportListener listener = new TransportListener(consumer);
        listener.thread.start();
        return listener;
    }

    /** From now on hands commands for its run to {@code player}. */
    public void add(Drivable player) {
        runs.put(player.run(), player);
    }

    /** No longer hands anything to {@code player}. */
    public void remove(Drivable player) {
        runs.remove(player.run(), player);
    }

    /** Whether it listens: not once the topic could not be read any more. */
    public boolean isListening() {
        return thread.isAlive();
    }

    /**
     * Kafka's own figures of the consumer, to be bound and closed by whoever asks.
     *
     * @param scheduler looks for new ones
     */
    public KafkaClientMetrics meters(ScheduledExecutorService scheduler) {
        return new KafkaClientMetrics(consumer, Tags.empty(), scheduler);
    }

    /** Stops listening; waits up to 3 s for the thread's end. */
    @Override
    public void close() {
        closing = true;
        consumer.wakeup();
        try {
            thread.join(CLOSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        try (consumer) {
            while (!closing) {
                consumer.poll(POLL).forEach(this::handOver);
            }
        } catch (WakeupException e) {
            LOG.debug("transport.closed");
        } catch (KafkaException e) {
            LOG.error(
                    "transport.failed topic={}: runs of this process take no more commands",
                    Topics.TRANSPORT.name(),
                    e);
        }
    }

    private void handOver(ConsumerRecord<String, byte[]> record) {
        TransportCommand command = decoded(record);
        Drivable player = command == null ? null : runs.get(command.getRun());
        if (player != null) {
            player.request(command);
        }
    }

    private static @Nullable TransportCommand decoded(ConsumerRecord<String, byte[]> record) {
        try {
            return Topics.TRANSPORT.value().deserializer().deserialize(record.topic(), record.value());
        } catch (SerializationException e) {
            LOG.warn(
                    "transport.unreadable topic={} partition={} offset={} bytes={}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    record.serializedValueSize());
            return null;
        }
    }
}
