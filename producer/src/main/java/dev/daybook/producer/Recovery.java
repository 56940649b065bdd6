package dev.daybook.producer;

import dev.daybook.error.DaybookException;
import dev.daybook.producer.pace.WallClock;
import dev.daybook.schema.RunClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a run up again after the broker failed it, as another process would after a crash.
 *
 * <p>Whether a transaction whose commit failed was committed is not guessed: the run's transactions are taken over,
 * which ends what is open, and then its topics say where it stands. A run that another process has taken over meanwhile
 * is left to it. One thread, but for {@link #giveUp}.
 */
final class Recovery {

    /** As long as brokers may take to come back. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Whoever takes over leaves an aborted transaction behind for a moment, then begins. */
    private static final Duration TAKEOVER = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    /** What no waiting mends. */
    private static final List<Class<? extends KafkaException>> LASTING = List.of(
            AuthenticationException.class,
            AuthorizationException.class,
            ConfigException.class,
            RecordBatchTooLargeException.class,
            RecordTooLargeException.class,
            UnsupportedVersionException.class);

    private final String run;
    private final RunSender sender;
    private final Witness witness;
    private final WallClock wall;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile boolean givenUp;

    Recovery(String run, RunSender sender, Witness witness, WallClock wall) {
        this.run = run;
        this.sender = sender;
        this.witness = witness;
        this.wall = wall;
    }

    /** Ends the present recovery and makes every later one fail at once. Any thread. */
    void giveUp() {
        givenUp = true;
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until the run's transactions are taken over again.
     *
     * @return where the run was left
     * @throws DaybookException.Unavailable {@code failure} or a later one, if it lasts or another process plays the run
     */
    RunPosition from(DaybookException.Unavailable failure) throws InterruptedException {
        if (givenUp || !(failure.getCause() instanceof KafkaException) || lasts(failure)) {
            throw failure;
        }
        long begunNanos = wall.nanoTime();
        if (RunSender.fenced(failure) && patiently(begunNanos, this::isTakenOver)) {
            throw failure;
        }
        LOG.warn("run.interrupted run={} reason=\"{}\"", run, failure.getCause().getMessage());
        RunPosition position = patiently(begunNanos, () -> {
            sender.beginAnew();
            return witness.position();
        });
        LOG.info("run.recovered run={} after_ms={}", run, (wall.nanoTime() - begunNanos) / 1_000_000);
        return position;
    }

    /** Something that brokers may fail at. */
    private interface Attempt<T> {
        T make() throws InterruptedException;
    }

    private <T> T patiently(long begunNanos, Attempt<T> attempt) throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                return attempt.make();
            } catch (DaybookException.Unavailable e) {
                if (givenUp || lasts(e) || wall.nanoTime() - begunNanos > PATIENCE.toNanos()) {
                    throw e;
                }
                LOG.debug("run.waits run={} reason=\"{}\"", run, e.getMessage());
            }
            pause(pause);
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    /** A transaction that was fenced may be another process's doing, or too old for the brokers, which take it back. */
    private boolean isTakenOver() throws InterruptedException {
        long begunNanos = wall.nanoTime();
        Witness.Fate fate = witness.fate();
        while (fate == Witness.Fate.ABORTED && !givenUp && wall.nanoTime() - begunNanos < TAKEOVER.toNanos()) {
            pause(FIRST_PAUSE);
            fate = witness.fate();
        }
        return switch (fate) {
            case ABORTED -> false;
            case COMMITTED -> !isOurs(witness.position().clock());
            case NONE_YET, OPEN -> true;
        };
    }

    private boolean isOurs(@Nullable RunClock committed) {
        RunClock sent = sender.lastClock();
        return committed != null
                && sent != null
                && committed.getEpoch() == sent.getEpoch()
                && committed.getSequence() == sent.getSequence()
                && committed.getUpdatedAt().toEpochMilli()
                        == sent.getUpdatedAt().toEpochMilli();
    }

    private static boolean lasts(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> LASTING.stream().anyMatch(kind -> kind.isInstance(cause)));
    }

    private void pause(Duration pause) throws InterruptedException {
        lock.lock();
        try {
            if (!givenUp) {
                wall.await(changed, pause.toNanos());
            }
        } finally {
            lock.unlock();
        }
    }
}
