package dev.daybook.consumer.gateway.stream;

import dev.daybook.consumer.gateway.ring.EventLog;
import dev.daybook.consumer.gateway.ring.EventLog.Moment;
import dev.daybook.consumer.gateway.ring.EventLog.Resumption;
import dev.daybook.consumer.gateway.ring.LogEntry;
import dev.daybook.consumer.gateway.ring.LogEntry.Event;
import dev.daybook.consumer.gateway.ring.Positions;
import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** One client of the event streams. Belongs to a thread of the fan-out, except for the end of a write. */
final class Subscriber {

    private static final int BATCH_BYTES = 32 * 1024;
    private static final int BATCHES_AT_ONCE = 4;

    /** Where a write stands. */
    private enum Write {
        NONE,
        PENDING,
        FAILED
    }

    private final EventLog log;
    private final Subscription asked;
    private final Connection connection;
    private final AtomicReference<Write> write = new AtomicReference<>(Write.NONE);
    private Positions positions = new Positions();
    private Iterator<Event> prelude = Collections.emptyIterator();
    private boolean greeted;
    private boolean cut;
    private long next;
    private long writtenAtNs;
    private long eventsSent;

    /**
     * The way to a client.
     *
     * @param response where events are written
     * @param end      ends the request
     * @param writable told when a write has ended that did not end at once
     */
    record Connection(Response response, Callback end, Consumer<Subscriber> writable) {

        /** Closes the socket, whatever is on its way. */
        void cut() {
            response.getRequest()
                    .getConnectionMetaData()
                    .getConnection()
                    .getEndPoint()
                    .close();
        }
    }

    Subscriber(EventLog log, Subscription asked, Connection connection) {
        this.log = log;
        this.asked = asked;
        this.connection = connection;
    }

    /** Goes on where a client left off, or begins with a snapshot, behind a gap if the client had been here. */
    Subscriber begin(@Nullable Positions seen) {
        if (seen == null) {
            snapshot(null);
            return this;
        }
        Optional<Resumption> resumption = log.resume(seen, asked.scope());
        resumption.ifPresentOrElse(this::resume, () -> snapshot("the events behind this id are no longer kept"));
        return this;
    }

    /** Begins with a gap and a snapshot, whatever the client has. */
    Subscriber beginAnew() {
        snapshot("what happened since this id can no longer be told one by one");
        return this;
    }

    private void resume(Resumption resumption) {
        positions = resumption.positions();
        next = resumption.next();
    }

    private void snapshot(@Nullable String lost) {
        Moment moment = log.moment(asked.scope());
        positions = moment.positions();
        next = moment.next();
        Iterator<Event> events = Prelude.of(asked, moment);
        prelude = lost == null ? events : new Preceded(Prelude.gap(lost), events);
    }

    /** An event before others. */
    private static final class Preceded implements Iterator<Event> {
        private final Iterator<Event> rest;
        private @Nullable Event first;

        Preceded(Event first, Iterator<Event> rest) {
            this.first = first;
            this.rest = rest;
        }

        @Override
        public boolean hasNext() {
            return first != null || rest.hasNext();
        }

        @Override
        public Event next() {
            Event event = first == null ? rest.next() : first;
            first = null;
            return event;
        }
    }

    /**
     * Writes what there is, until the client is slower than we are.
     *
     * @param batch to be filled and emptied
     * @return whether there may be more to write at once
     */
    boolean pump(FrameBuffer batch, long nowNs) {
        for (int i = 0; i < BATCHES_AT_ONCE; i++) {
            if (write.get() != Write.NONE) {
                return false;
            }
            collect(batch);
            if (batch.size() == 0) {
                return false;
            }
            send(batch, nowNs);
        }
        return true;
    }

    private void collect(FrameBuffer batch) {
        batch.clear();
        if (!greeted) {
            batch.retry(StreamEndpoint.RETRY_MS);
            greeted = true;
        }
        while (batch.size() < BATCH_BYTES && collectOne(batch)) {
            // Each call adds what it can.
        }
    }

    /** Adds one event or passes over one; false if there is nothing left. */
    private boolean collectOne(FrameBuffer batch) {
        if (prelude.hasNext()) {
            Event event = prelude.next();
            boolean last = !prelude.hasNext();
            batch.event(event, last ? positions : null);
            // Asking what is over whether it has more costs more than all the rest of an idle client.
            prelude = last ? Collections.emptyIterator() : prelude;
            eventsSent++;
            return true;
        }
        if (next >= log.head()) {
            return false;
        }
        LogEntry entry = log.at(next);
        if (entry == null) {
            snapshot("this connection reads too slowly to be told every event");
            return true;
        }
        next++;
        pass(entry, batch);
        return true;
    }

    private void pass(LogEntry entry, FrameBuffer batch) {
        boolean inScope = asked.scope().contains(entry.record());
        if (positions.covers(entry) || !inScope && !positions.tracks(entry)) {
            return;
        }
        positions.pass(entry);
        if (inScope) {
            entry.event(asked.filter()).ifPresent(event -> {
                batch.event(event, positions);
                eventsSent++;
            });
        }
    }

    private void send(FrameBuffer batch, long nowNs) {
        write.set(Write.PENDING);
        writtenAtNs = nowNs;
        Thread pumping = Thread.currentThread();
        connection
                .response()
                .write(
                        false,
                        batch.toBuffer(),
                        Callback.from(() -> ended(Write.NONE, pumping), failure -> ended(Write.FAILED, pumping)));
    }

    private void ended(Write outcome, Thread pumping) {
        write.set(outcome);
        if (Thread.currentThread() != pumping) {
            connection.writable().accept(this);
        }
    }

    /** Sends a comment if nothing was sent for {@code heartbeatNs}. */
    void beat(FrameBuffer batch, long nowNs, long heartbeatNs) {
        if (write.get() == Write.NONE && nowNs - writtenAtNs >= heartbeatNs) {
            batch.clear();
            batch.comment();
            send(batch, nowNs);
        }
    }

    /** Whether a write has been on its way for {@code stallNs}. */
    boolean isStalled(long nowNs, long stallNs) {
        return !cut && write.get() == Write.PENDING && nowNs - writtenAtNs >= stallNs;
    }

    /** Whether the client is gone. */
    boolean isGone() {
        return write.get() == Write.FAILED;
    }

    /** Tells that the client is gone. Any thread. */
    void lost() {
        write.set(Write.FAILED);
        connection.writable().accept(this);
    }

    /** The one run it asked for; null if all. */
    @Nullable
    String run() {
        return asked.scope().run();
    }

    /** How many events were sent. */
    long eventsSent() {
        return eventsSent;
    }

    /** Closes the connection to a client that does not read. */
    void cut() {
        cut = true;
        connection.cut();
    }

    /** Closes the connection after a fault of ours; no end of a write will tell that the client is gone. */
    void giveUp() {
        cut();
        write.set(Write.FAILED);
    }

    /** Ends the request; the client connects anew and goes on from its last id. */
    void end() {
        if (write.get() == Write.NONE) {
            connection.end().succeeded();
        } else {
            connection.cut();
            connection.end().failed(new IOException("the event stream was closed"));
        }
    }
}
