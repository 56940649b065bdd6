package dev.daybook.producer.pace;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Maps the wall clock's monotonic count to campaign time and back.
 *
 * <p>It keeps one anchor: a wall count and the campaign instant that belonged to it. Pause, resume, a new rate and a
 * seek each take a new anchor under one lock and wake whoever sleeps, so an error of one sleep never adds to the next.
 * Campaign time is kept in attoseconds without bound: an anchor rounds by less than one, which at the slowest speed
 * is a femtosecond of wall clock.
 *
 * <p>At max, campaign time does not flow: it stands at the last instant {@link #reached}. After the clock of rosbag2's
 * player ({@code TimeControllerClock}). Safe for any thread.
 */
public final class CampaignClock {

    private static final BigInteger ATTOS_PER_NANO = BigInteger.TEN.pow(9);
    private static final BigInteger ATTOS_PER_SECOND = BigInteger.TEN.pow(18);
    private static final double NANOS_PER_SECOND = 1e9;

    private final WallClock wall;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    private Speed speed;
    private boolean paused;
    private boolean woken;
    private long anchorNanos;
    private BigInteger anchorAttos;
    private BigInteger reachedAttos;

    /**
     * A clock that stands at {@code start} now.
     *
     * @param wall   the wall clock
     * @param start  campaign instant
     * @param speed  how fast it goes
     * @param paused whether it waits for {@link #resume}
     */
    public CampaignClock(WallClock wall, Instant start, Speed speed, boolean paused) {
        this.wall = wall;
        this.speed = speed;
        this.paused = paused;
        this.anchorNanos = wall.nanoTime();
        this.anchorAttos = attos(start);
        this.reachedAttos = anchorAttos;
    }

    /** Campaign instant of now, rounded down to the nanosecond. */
    public Instant now() {
        return locked(() -> instant(position()));
    }

    /** Whether it stands still until {@link #resume}. */
    public boolean paused() {
        return locked(() -> paused);
    }

    /** How fast it goes when it is not paused. */
    public Speed speed() {
        return locked(() -> speed);
    }

    /** Stands still from now on. */
    public void pause() {
        change(() -> paused = true);
    }

    /** Goes on from where it stands. */
    public void resume() {
        change(() -> paused = false);
    }

    /** Goes at {@code asked} from now on; a paused clock stays paused. */
    public void rate(Speed asked) {
        change(() -> speed = asked);
    }

    /** Stands at {@code target} now, before or behind; a paused clock stays paused. */
    public void seek(Instant target) {
        change(() -> anchorAttos = attos(target));
    }

    /** At max: campaign time is now {@code position}. Takes no anchor; without effect at any other speed. */
    public void reached(Instant position) {
        locked(() -> reachedAttos = attos(position));
    }

    /** Wakes the sleeper, or the next one to sleep if nobody does. */
    public void wake() {
        locked(() -> {
            woken = true;
            changed.signalAll();
            return woken;
        });
    }

    /** Wall nanoseconds until {@code due}; 0 or less if it is due; {@link Long#MAX_VALUE} while paused. */
    public long nanosUntil(Instant due) {
        return locked(() -> remaining(due));
    }

    /** Campaign instant {@code wallTime} before {@code due} at the present speed; {@code due} itself at max. */
    public Instant before(Instant due, Duration wallTime) {
        return locked(() -> speed.isMax() ? due : instant(attos(due).subtract(flowed(wallTime.toNanos()))));
    }

    /**
     * Wall nanoseconds since {@code due} fell due; empty if the clock did not run over it since its last anchor, for
     * then nobody can have been on time.
     */
    public OptionalLong lateNanos(Instant due) {
        return locked(() -> paused || speed.isMax() || attos(due).compareTo(anchorAttos) < 0
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(0, -remaining(due))));
    }

    /**
     * Campaign seconds per wall second from the last anchor to {@code position}, reached now.
     *
     * @return empty while paused or if no wall time has passed since
     */
    public OptionalDouble achieved(Instant position) {
        return locked(() -> {
            long elapsed = wall.nanoTime() - anchorNanos;
            if (paused || elapsed <= 0) {
                return OptionalDouble.empty();
            }
            double nanos =
                    attos(position).subtract(anchorAttos).divide(ATTOS_PER_NANO).doubleValue();
            return OptionalDouble.of(nanos / NANOS_PER_SECOND / (elapsed / NANOS_PER_SECOND));
        });
    }

    /**
     * Sleeps until {@code due}, {@link #wake} or the time is over; pauses and new rates only move the end.
     *
     * @param due         campaign instant
     * @param atMostNanos wall nanoseconds
     * @return whether {@code due} has come
     * @throws InterruptedException if the thread is interrupted
     */
    public boolean sleepUntil(Instant due, long atMostNanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long begun = wall.nanoTime();
            while (!woken) {
                long left = remaining(due);
                if (left <= 0) {
                    return true;
                }
                long wait = Math.min(left, atMostNanos - (wall.nanoTime() - begun));
                if (wait <= 0) {
                    return false;
                }
                wall.await(changed, wait);
            }
            woken = false;
            return false;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Sleeps until {@link #wake}, whatever campaign time does.
     *
     * @throws InterruptedException if the thread is interrupted
     */
    public void sleepUntilWoken() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!woken) {
                wall.await(changed, Long.MAX_VALUE);
            }
            woken = false;
        } finally {
            lock.unlock();
        }
    }

    private void change(Runnable setting) {
        locked(() -> {
            long now = wall.nanoTime();
            anchorAttos = position(now);
            anchorNanos = now;
            setting.run();
            reachedAttos = anchorAttos;
            changed.signalAll();
            return anchorNanos;
        });
    }

    private BigInteger position() {
        return position(wall.nanoTime());
    }

    private BigInteger position(long nowNanos) {
        if (paused) {
            return anchorAttos;
        }
        return speed.isMax() ? reachedAttos : anchorAttos.add(flowed(nowNanos - anchorNanos));
    }

    private BigInteger flowed(long wallNanos) {
        return BigInteger.valueOf(wallNanos)
                .multiply(ATTOS_PER_NANO)
                .multiply(BigInteger.valueOf(speed.campaign()))
                .divide(BigInteger.valueOf(speed.wall()));
    }

    private long remaining(Instant due) {
        if (paused) {
            return Long.MAX_VALUE;
        }
        if (speed.isMax()) {
            return 0;
        }
        BigInteger wallAttos = attos(due).subtract(anchorAttos).multiply(BigInteger.valueOf(speed.wall()));
        BigInteger unit = ATTOS_PER_NANO.multiply(BigInteger.valueOf(speed.campaign()));
        BigInteger[] nanos = wallAttos.divideAndRemainder(unit);
        // Rounded up: a nanosecond earlier the instant would not have come.
        BigInteger needed = nanos[1].signum() > 0 ? nanos[0].add(BigInteger.ONE) : nanos[0];
        return clamp(needed.subtract(BigInteger.valueOf(wall.nanoTime() - anchorNanos)));
    }

    private <T> T locked(Supplier<T> read) {
        lock.lock();
        try {
            return read.get();
        } finally {
            lock.unlock();
        }
    }

    private static long clamp(BigInteger nanos) {
        if (nanos.bitLength() < Long.SIZE) {
            return nanos.longValue();
        }
        return nanos.signum() > 0 ? Long.MAX_VALUE - 1 : Long.MIN_VALUE + 1;
    }

    private static BigInteger attos(Instant instant) {
        return BigInteger.valueOf(instant.getEpochSecond())
                .multiply(ATTOS_PER_SECOND)
                .add(BigInteger.valueOf(instant.getNano()).multiply(ATTOS_PER_NANO));
    }

    private static Instant instant(BigInteger attos) {
        BigInteger within = attos.mod(ATTOS_PER_SECOND);
        return Instant.ofEpochSecond(
                attos.subtract(within).divide(ATTOS_PER_SECOND).longValueExact(),
                within.divide(ATTOS_PER_NANO).longValueExact());
    }
}
