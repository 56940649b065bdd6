package dev.daybook.consumer.gateway.stream;

import dev.daybook.consumer.gateway.ring.EventLog;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that writes to its share of the subscribers. */
final class FanOutThread extends Thread {

    private static final Logger LOG = LoggerFactory.getLogger(FanOutThread.class);
    private static final long TICK_NS = 250_000_000;

    private final EventLog log;
    private final FanOut.Meters meters;
    private final long heartbeatNs;
    private final long stallNs;
    private final LongSupplier nanoTime;
    private final Queue<Subscriber> arrivals = new ConcurrentLinkedQueue<>();
    private final Queue<Subscriber> ready = new ConcurrentLinkedQueue<>();
    private final Set<Subscriber> subscribers = new LinkedHashSet<>();
    private final FrameBuffer batch = new FrameBuffer();
    private long seenHead;
    private long tickedAtNs;
    private volatile boolean finishing;

    FanOutThread(String name, EventLog log, FanOut.Meters meters, StreamLimits limits, LongSupplier nanoTime) {
        super(name);
        setDaemon(true);
        this.log = log;
        this.meters = meters;
        this.nanoTime = nanoTime;
        heartbeatNs = limits.heartbeat().toNanos();
        stallNs = limits.stall().toNanos();
    }

    /** Takes a subscriber over. Any thread. */
    void add(Subscriber subscriber) {
        arrivals.add(subscriber);
        wake();
    }

    /** Tells that a subscriber can be written to, or is gone. Any thread. */
    void ready(Subscriber subscriber) {
        ready.add(subscriber);
        wake();
    }

    /** Tells that there is something to do. Any thread. */
    void wake() {
        LockSupport.unpark(this);
    }

    /** Ends every stream, then the thread. Any thread. */
    void finish() {
        finishing = true;
        wake();
    }

    @Override
    public void run() {
        tickedAtNs = nanoTime.getAsLong();
        while (!finishing) {
            step();
            if (ready.isEmpty() && arrivals.isEmpty() && log.head() == seenHead && !finishing) {
                LockSupport.parkNanos(this, TICK_NS);
            }
        }
        takeArrivals();
        subscribers.forEach(this::close);
        subscribers.clear();
    }

    private void step() {
        takeArrivals();
        // Only those ready by now: one with much to write comes again, behind the others.
        List<Subscriber> turn = new ArrayList<>();
        for (Subscriber subscriber = ready.poll(); subscriber != null; subscriber = ready.poll()) {
            turn.add(subscriber);
        }
        turn.stream().filter(subscribers::contains).forEach(this::pump);
        long head = log.head();
        if (head != seenHead) {
            seenHead = head;
            subscribers.forEach(this::pump);
        }
        long nowNs = nanoTime.getAsLong();
        if (nowNs - tickedAtNs >= TICK_NS) {
            tickedAtNs = nowNs;
            subscribers.removeIf(subscriber -> tick(subscriber, nowNs));
        }
    }

    private void takeArrivals() {
        for (Subscriber subscriber = arrivals.poll(); subscriber != null; subscriber = arrivals.poll()) {
            subscribers.add(subscriber);
            meters.taken(subscriber);
            ready.add(subscriber);
        }
    }

    private void pump(Subscriber subscriber) {
        long before = subscriber.eventsSent();
        guarded(subscriber, () -> {
            if (subscriber.pump(batch, nanoTime.getAsLong())) {
                ready.add(subscriber);
            }
        });
        long sent = subscriber.eventsSent() - before;
        if (sent > 0) {
            meters.sent(sent);
        }
    }

    /** Does {@code work} for one client, whose fault must not end the others' streams. */
    private static void guarded(Subscriber subscriber, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("event stream ended by a fault", e);
            subscriber.giveUp();
        }
    }

    /** Keeps a stream alive; true if it is over. */
    private boolean tick(Subscriber subscriber, long nowNs) {
        if (subscriber.isGone()) {
            close(subscriber);
            return true;
        }
        if (subscriber.isStalled(nowNs, stallNs)) {
            meters.stalled();
            subscriber.cut();
        } else {
            guarded(subscriber, () -> subscriber.beat(batch, nowNs, heartbeatNs));
        }
        return false;
    }

    private void close(Subscriber subscriber) {
        meters.closed(subscriber);
        guarded(subscriber, subscriber::end);
    }
}
