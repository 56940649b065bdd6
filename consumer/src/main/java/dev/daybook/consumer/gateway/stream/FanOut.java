package dev.daybook.consumer.gateway.stream;

import dev.daybook.consumer.gateway.ring.EventLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/**
 * Writes the log's events to all subscribers, with a few threads for any number of them.
 *
 * <p>Subscribers are admitted up to a limit and share the threads evenly.
 */
public final class FanOut implements AutoCloseable {

    private final List<FanOutThread> threads = new ArrayList<>();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger turns = new AtomicInteger();
    private final Map<String, Integer> followers = new ConcurrentHashMap<>();
    private final LongAdder eventsSent = new LongAdder();
    private final LongAdder stalled = new LongAdder();
    private final StreamLimits limits;

    /** A fan-out whose threads run until it is closed. */
    public FanOut(EventLog log, StreamLimits limits, LongSupplier nanoTime) {
        this.limits = limits;
        for (int i = 0; i < limits.threads(); i++) {
            FanOutThread thread = new FanOutThread("gateway-fan-out-" + i, log, new Meters(), limits, nanoTime);
            threads.add(thread);
            thread.start();
        }
    }

    /** What the threads count. */
    final class Meters {

        void sent(long events) {
            eventsSent.add(events);
        }

        void stalled() {
            stalled.increment();
        }

        void taken(Subscriber subscriber) {
            if (subscriber.run() != null) {
                followers.merge(subscriber.run(), 1, Integer::sum);
            }
        }

        void closed(Subscriber subscriber) {
            open.decrementAndGet();
            if (subscriber.run() != null) {
                followers.computeIfPresent(subscriber.run(), (run, count) -> count == 1 ? null : count - 1);
            }
        }
    }

    /** Takes a place for one more subscriber; false if all are taken. */
    boolean admit() {
        if (open.incrementAndGet() > limits.maxStreams()) {
            open.decrementAndGet();
            return false;
        }
        return true;
    }

    /** The thread whose turn it is to take a subscriber. */
    FanOutThread thread() {
        return threads.get(Math.floorMod(turns.getAndIncrement(), threads.size()));
    }

    /** Tells that the log has new events. */
    public void appended() {
        threads.forEach(FanOutThread::wake);
    }

    /** Subscribers at present. */
    public int open() {
        return open.get();
    }

    /** Whether a stream of this run alone is open; those of all runs do not count. */
    public boolean isFollowed(String run) {
        return followers.containsKey(run);
    }

    /** Events sent to all subscribers so far. */
    public long eventsSent() {
        return eventsSent.sum();
    }

    /** Subscribers cut because they did not read. */
    public long stalled() {
        return stalled.sum();
    }

    /** Ends every stream; clients connect anew and go on from their last id. */
    @Override
    public void close() {
        threads.forEach(FanOutThread::finish);
    }
}
