package dev.daybook.producer.pace;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;

/** A wall clock that moves only when someone waits by it, and lets things happen on the way. */
public final class FakeWallClock implements WallClock {

    private static final Instant ORIGIN = Instant.parse("2026-08-09T00:00:00Z");

    private final NavigableMap<Long, Runnable> happenings = new TreeMap<>();
    private long nanos;

    /** Lets {@code happening} happen {@code after} its origin; of two at one instant the later given comes later. */
    public void at(Duration after, Runnable happening) {
        happenings.merge(after.toNanos(), happening, (first, second) -> () -> {
            first.run();
            second.run();
        });
    }

    /** Moves it on. */
    public void advance(long wallNanos) {
        nanos += wallNanos;
    }

    @Override
    public long nanoTime() {
        return nanos;
    }

    @Override
    public Instant instant() {
        return ORIGIN.plusNanos(nanos);
    }

    @Override
    public void await(Condition changed, long waitNanos) {
        Map.Entry<Long, Runnable> next = happenings.firstEntry();
        if (next != null && next.getKey() - nanos <= waitNanos) {
            nanos = Math.max(nanos, next.getKey());
            happenings.pollFirstEntry().getValue().run();
        } else if (waitNanos == Long.MAX_VALUE) {
            throw new AssertionError("sleeps for ever: nothing is left to happen");
        } else {
            nanos += waitNanos;
        }
    }
}
