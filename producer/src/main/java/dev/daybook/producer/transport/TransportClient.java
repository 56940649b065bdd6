package dev.daybook.producer.transport;

import dev.daybook.error.DaybookException;
import dev.daybook.producer.pace.WallClock;
import dev.daybook.schema.RunClock;
import dev.daybook.schema.TransportAction;
import dev.daybook.schema.TransportCommand;
import dev.daybook.schema.topic.RunPartitioner;
import dev.daybook.schema.topic.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Asks something of a run wherever it plays, and waits for its answer on {@code daybook.clock}. */
public final class TransportClient implements AutoCloseable {

    /** How long it waits for an answer. */
    public static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration POLL = Duration.ofMillis(100);
    private static final int FETCH_WAIT_MS = 20;
    private static final Duration CLOSE = Duration.ofSeconds(2);

    private final Producer<String, byte[]> producer;
    private final Consumer<String, byte[]> consumer;
    private final WallClock wall;

    TransportClient(Producer<String, byte[]> producer, Consumer<String, byte[]> consumer, WallClock wall) {
        this.producer = producer;
        this.consumer = consumer;
        this.wall = wall;
    }

    /**
     * A client of the broker that {@code settings} reach.
     *
     * @param settings how clients reach the broker
     * @param wall     the wall clock
     */
    public static TransportClient open(Map<String, Object> settings, WallClock wall) {
        Map<String, Object> sending = new HashMap<>(settings);
        sending.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        sending.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        Map<String, Object> reading = new HashMap<>(settings);
        reading.putIfAbsent(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        reading.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        reading.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MS);
        reading.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        reading.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new TransportClient(
                new KafkaProducer<>(sending, new StringSerializer(), new ByteArraySerializer()),
                new KafkaConsumer<>(reading, new StringDeserializer(), new ByteArrayDeserializer()),
                wall);
    }

    /**
     * Sends {@code command} and waits up to {@link #PATIENCE} for the answer.
     *
     * @return {@link Drivable#ACCEPTED} or the reason of the refusal
     * @throws DaybookException.Usage       if the command makes no request; nothing is sent
     * @throws DaybookException.Unavailable if nobody answers, or the broker does not
     */
    public synchronized String send(TransportCommand command) {
        TransportRequest.of(command.getAction(), command.getArgument());
        try {
            put(command);
            return answerTo(command);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DaybookException.Unavailable(
                    "run %s: interrupted before the answer".formatted(command.getRun()), e);
        } catch (ExecutionException | KafkaException e) {
            throw new DaybookException.Unavailable(
                    "run %s: the broker does not answer: %s".formatted(command.getRun(), e.getMessage()), e);
        }
    }

    /**
     * Whether some process plays {@code run}: whether its clock is told within {@code patience}.
     *
     * <p>It asks for nothing, which every player refuses and answers; a run that plays tells its clock anyway.
     *
     * @param nudgeId  unique id of the question
     * @param patience how long it waits before nobody plays it
     * @throws DaybookException.Unavailable if the broker does not answer
     */
    public synchronized boolean isPlayed(String run, String nudgeId, Duration patience) {
        TransportCommand nudge = new TransportCommand(nudgeId, run, TransportAction.UNKNOWN, null, wall.instant());
        try {
            put(nudge);
            long begun = wall.nanoTime();
            while (wall.nanoTime() - begun < patience.toNanos()) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    if (run.equals(record.key())) {
                        return true;
                    }
                }
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DaybookException.Unavailable("run %s: interrupted before the answer".formatted(run), e);
        } catch (ExecutionException | KafkaException e) {
            throw new DaybookException.Unavailable(
                    "run %s: the broker does not answer: %s".formatted(run, e.getMessage()), e);
        }
    }

    /** Closes both clients. */
    @Override
    public synchronized void close() {
        producer.close(CLOSE);
        consumer.close();
    }

    private void put(TransportCommand command) throws ExecutionException, InterruptedException {
        standAtEnd(command.getRun());
        byte[] value = Topics.TRANSPORT.value().serializer().serialize(Topics.TRANSPORT.name(), command);
        producer.send(new ProducerRecord<>(
                        Topics.TRANSPORT.name(), null, wall.instant().toEpochMilli(), command.getRun(), value))
                .get();
    }

    private void standAtEnd(String run) {
        int partitions = consumer.partitionsFor(Topics.CLOCK.name()).size();
        if (partitions == 0) {
            throw new DaybookException.Unavailable(
                    "topic %s is not there: `daybook topics create` makes it".formatted(Topics.CLOCK.name()));
        }
        TopicPartition clock = new TopicPartition(Topics.CLOCK.name(), RunPartitioner.partition(run, partitions));
        consumer.assign(List.of(clock));
        consumer.seekToEnd(List.of(clock));
        consumer.position(clock);
    }

    private String answerTo(TransportCommand command) {
        long begun = wall.nanoTime();
        while (wall.nanoTime() - begun < PATIENCE.toNanos()) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                if (answers(record, command)) {
                    RunClock clock = decoded(record);
                    return clock == null ? Drivable.ACCEPTED : clock.getAnswer();
                }
            }
        }
        throw new DaybookException.Unavailable("nobody plays %s: no answer within %d s; `daybook runs` lists the runs"
                .formatted(command.getRun(), PATIENCE.toSeconds()));
    }

    /** A deleted run's answer is the tombstone of its clock. */
    private static boolean answers(ConsumerRecord<String, byte[]> record, TransportCommand command) {
        if (!command.getRun().equals(record.key())) {
            return false;
        }
        RunClock clock = decoded(record);
        return clock == null
                ? record.value() == null && command.getAction() == TransportAction.DELETE
                : command.getId().equals(clock.getLastCommandId());
    }

    private static @Nullable RunClock decoded(ConsumerRecord<String, byte[]> record) {
        try {
            return Topics.CLOCK.value().deserializer().deserialize(record.topic(), record.value());
        } catch (SerializationException e) {
            return null;
        }
    }
}
