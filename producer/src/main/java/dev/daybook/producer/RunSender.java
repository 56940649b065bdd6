package dev.daybook.producer;

import dev.daybook.error.DaybookException;
import dev.daybook.producer.pace.WallClock;
import dev.daybook.schema.Campaign;
import dev.daybook.schema.RunClock;
import dev.daybook.schema.TimelineRecord;
import dev.daybook.schema.topic.RecordHeaders;
import dev.daybook.schema.topic.Topic;
import dev.daybook.schema.topic.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends a run's records in transactions. One thread only.
 *
 * <p>A transaction begins with the first record after the last commit, and is committed with the clock record that
 * tells of it. Whatever fails leaves it uncommitted: the run continues behind the last one that was.
 */
final class RunSender implements AutoCloseable {

    private static final Duration CLOSE = Duration.ofSeconds(2);

    private final Supplier<Producer<String, byte[]>> producers;
    private final String run;
    private final WallClock wall;
    private Producer<String, byte[]> producer;
    private boolean open;
    private long openBytes;
    private @Nullable RunClock lastClock;
    private @Nullable SenderMeters meters;

    /** @param producers makes a producer of the run's transactions, one after the other */
    RunSender(Supplier<Producer<String, byte[]>> producers, String run, WallClock wall) {
        this.producers = producers;
        this.producer = producers.get();
        this.run = run;
        this.wall = wall;
    }

    /**
     * A sender with a producer of its own.
     *
     * @throws DaybookException.Unavailable if the settings make no producer
     */
    static RunSender open(Map<String, Object> settings, String run, WallClock wall) {
        try {
            return new RunSender(
                    () -> new KafkaProducer<>(
                            ClientSettings.producer(settings, run), new StringSerializer(), new ByteArraySerializer()),
                    run,
                    wall);
        } catch (KafkaException e) {
            String reason = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
            throw new DaybookException.Unavailable("run %s: no producer: %s".formatted(run, reason), e);
        }
    }

    /** Shows Kafka's own figures of its producers until the answer is closed; before the first record is sent. */
    SenderMeters meters(MeterRegistry registry, ScheduledExecutorService scheduler) {
        SenderMeters shown = new SenderMeters(registry, scheduler);
        shown.follow(producer);
        meters = shown;
        return shown;
    }

    /** Fences whoever played the run before, and ends what it left open. */
    void begin() {
        guarded(producer::initTransactions);
    }

    /** The same with a new producer; what the old one left open is as if it had not been sent. */
    void beginAnew() {
        producer.close(Duration.ZERO);
        guarded(() -> producer = producers.get());
        if (meters != null) {
            meters.follow(producer);
        }
        open = false;
        openBytes = 0;
        begin();
    }

    /** The clock record sent last, whether it was committed or not; null before the first. */
    @Nullable
    RunClock lastClock() {
        return lastClock;
    }

    /** Bytes of values in the open transaction. */
    long openBytes() {
        return openBytes;
    }

    /** Sends a step of the timeline that is dead letter {@code letter}. */
    void send(TimelineRecord step, String letter) {
        Header which = new RecordHeader(RunRedrive.LETTER, letter.getBytes(StandardCharsets.UTF_8));
        send(Topics.TIMELINE, run, step, List.of(campaignDate(step), which));
    }

    /** Sends a step of the timeline. */
    void send(TimelineRecord step) {
        send(Topics.TIMELINE, run, step, List.of(campaignDate(step)));
    }

    /** Commits what is open, with {@code clock} telling of it. */
    void commit(RunClock clock) {
        lastClock = clock;
        send(Topics.CLOCK, run, clock, List.of());
        commit();
    }

    /** Commits RUN_DELETED and the clock's tombstone. */
    void delete(TimelineRecord deleted) {
        send(deleted);
        send(Topics.CLOCK, run, null, List.of());
        commit();
    }

    /** Commits a campaign for readers. */
    void publish(Campaign campaign) {
        send(
                Topics.CAMPAIGNS,
                campaignKey(campaign.getDefinition().getId(), campaign.getFingerprint()),
                campaign,
                List.of());
        commit();
    }

    /** Key of a campaign on its topic. */
    static String campaignKey(String campaign, String fingerprint) {
        return campaign + "/" + fingerprint;
    }

    /** Closes the producer within 2 s; what is open is aborted. */
    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        try {
            producer.close(CLOSE);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private <V> void send(Topic<V> topic, String key, @Nullable V value, List<Header> headers) {
        byte[] bytes = topic.value().serializer().serialize(topic.name(), value);
        guarded(() -> {
            if (!open) {
                producer.beginTransaction();
                open = true;
            }
            producer.send(
                    new ProducerRecord<>(topic.name(), null, wall.instant().toEpochMilli(), key, bytes, headers));
        });
        openBytes += bytes == null ? 0 : bytes.length;
    }

    private void commit() {
        guarded(producer::commitTransaction);
        open = false;
        openBytes = 0;
    }

    private void guarded(Runnable call) {
        try {
            call.run();
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            throw fenced(e)
                    ? new DaybookException.Unavailable(
                            "run %s is played by another process now, this one was shut out".formatted(run), e)
                    : new DaybookException.Unavailable(
                            "run %s: the broker did not take its records (%s): the same command continues it"
                                    .formatted(run, e.getMessage()),
                            e);
        }
    }

    /** Whether a failure says that the run's transactions were taken over, or taken back as too old. */
    static boolean fenced(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProducerFencedException || cause instanceof InvalidProducerEpochException) {
                return true;
            }
        }
        return false;
    }

    private static Header campaignDate(TimelineRecord step) {
        return new RecordHeader(RecordHeaders.CAMPAIGN_DATE, RecordHeaders.encodeDate(step.getDate()));
    }
}
