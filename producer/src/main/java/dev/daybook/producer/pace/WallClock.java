package dev.daybook.producer.pace;

import java.time.Instant;
import java.util.concurrent.locks.Condition;

/** The wall clock: what it reads, what it counts, and how one waits by it. */
public interface WallClock {

    /** Nanoseconds of a monotonic count with an arbitrary origin. */
    long nanoTime();

    /** What the wall clock reads. */
    Instant instant();

    /**
     * Waits until {@code changed} is signalled or the time is over; may return early.
     *
     * @param changed a condition whose lock the caller holds
     * @param nanos   how long at most, in nanoseconds of {@link #nanoTime}
     * @throws InterruptedException if the thread is interrupted
     */
    void await(Condition changed, long nanos) throws InterruptedException;

    /** The machine's own. */
    static WallClock system() {
        return new WallClock() {
            @Override
            public long nanoTime() {
                return System.nanoTime();
            }

            @Override
            public Instant instant() {
                return Instant.now();
            }

            @Override
            public void await(Condition changed, long nanos) throws InterruptedException {
                changed.awaitNanos(nanos);
            }
        };
    }
}
