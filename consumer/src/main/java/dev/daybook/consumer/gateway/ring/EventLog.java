package dev.daybook.consumer.gateway.ring;

import dev.daybook.consumer.gateway.ring.RunTables.Change;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The events of all runs in the order in which the gateway read them, and the state they lead to.
 *
 * <p>One thread appends; any may read. Old events go; a state can always be had.
 */
public final class EventLog {

    private final Object lock = new Object();
    private final Ring ring;
    private final RunTables tables = new RunTables();
    private final Positions latest = new Positions();

    /**
     * An empty log.
     *
     * @param maxEvents events that are kept at most
     * @param maxBytes  bytes of their JSON that are kept at most, roughly
     */
    public EventLog(int maxEvents, long maxBytes) {
        ring = new Ring(maxEvents, maxBytes);
    }

    /**
     * What a client follows.
     *
     * @param topics topics
     * @param run    run; null for all
     */
    public record Scope(Set<StreamTopic> topics, @Nullable String run) {

        /** Copies the set. */
        public Scope {
            topics = Set.copyOf(topics);
        }

        /** Whether {@code record} belongs to it. */
        public boolean contains(StreamRecord record) {
            return topics.contains(record.topic()) && (run == null || run.equals(record.run()));
        }
    }

    /**
     * The state at one moment.
     *
     * @param records   the present records, in no order
     * @param next      sequence of the first event behind them
     * @param positions positions of the topics at that moment
     */
    public record Moment(List<StreamRecord> records, long next, Positions positions) {}

    /**
     * Where a client goes on.
     *
     * @param next      sequence of the first event it may lack; earlier ones it has
     * @param positions what it has
     */
    public record Resumption(long next, Positions positions) {}

    /**
     * Adds what was read in one poll.
     *
     * @param filling whether these records were in the topics before the gateway began: compaction may have taken what
     *                their keys said before, so that clients of an earlier gateway may hold anything under them
     */
    public void append(List<StreamRecord> batch, boolean filling) {
        synchronized (lock) {
            for (StreamRecord record : batch) {
                append(record, filling);
            }
        }
    }

    private void append(StreamRecord record, boolean filling) {
        Change change = tables.apply(record);
        if (!change.stale()) {
            if (change.reset()) {
                add(record, true, null);
            }
            add(record, false, filling ? Facets.NONE : change.replaced());
        }
    }

    private void add(StreamRecord record, boolean reset, @Nullable Facets replaced) {
        ring.add(record, reset, replaced);
        LogEntry added = ring.at(ring.head() - 1);
        if (added != null) {
            latest.pass(added);
        }
    }

    /** Forgets the state of a run that is not kept; its events stay. */
    public void drop(String run) {
        synchronized (lock) {
            tables.drop(run);
        }
    }

    /** The state of {@code scope} now. */
    public Moment moment(Scope scope) {
        synchronized (lock) {
            return new Moment(tables.records(scope.topics(), scope.run()), ring.head(), narrowed(latest.copy(), scope));
        }
    }

    /** Whether anything is known of {@code run}. */
    public boolean knows(String run) {
        synchronized (lock) {
            return tables.knows(run);
        }
    }

    /** Where a client with {@code seen} goes on without loss; empty if something it lacks is gone. */
    public Optional<Resumption> resume(Positions seen, Scope scope) {
        Positions had;
        Positions now;
        long head;
        synchronized (lock) {
            had = narrowed(seen.copy(), scope);
            now = narrowed(latest.copy(), scope);
            head = ring.head();
            if (!reaches(had, narrowed(ring.evicted().copy(), scope)) || !reaches(now, had)) {
                return Optional.empty();
            }
        }
        OptionalLong next = firstUnseen(had, now, head);
        return next.isPresent() ? Optional.of(new Resumption(next.getAsLong(), had)) : Optional.empty();
    }

    /** Whether {@code positions} are in every partition at {@code others} or behind them. */
    private static boolean reaches(Positions positions, Positions others) {
        for (StreamTopic topic : StreamTopic.values()) {
            for (int partition = 0; partition < others.partitions(topic); partition++) {
                if (positions.step(topic, partition) < others.step(topic, partition)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Goes back from {@code head}, taking {@code now} along, until no partition can hold an unseen event any more. */
    private OptionalLong firstUnseen(Positions had, Positions now, long head) {
        long first = head;
        for (long at = head - 1; at >= ring.tail() && !reaches(had, now); at--) {
            LogEntry entry = ring.at(at);
            if (entry == null) {
                return OptionalLong.empty();
            }
            if (now.tracks(entry)) {
                first = had.covers(entry) ? first : at;
                now.rewind(entry);
            }
        }
        return OptionalLong.of(first);
    }

    /** Keeps the partitions that {@code scope} can lie in. */
    private Positions narrowed(Positions positions, Scope scope) {
        for (StreamTopic topic : StreamTopic.values()) {
            if (!scope.topics().contains(topic)) {
                positions.keepOnly(topic, -1);
            } else if (scope.run() != null && tables.partition(topic, scope.run()) >= 0) {
                positions.keepOnly(topic, tables.partition(topic, scope.run()));
            }
        }
        return positions;
    }

    /** The event with {@code sequence}; null if it is gone or yet to come. */
    public @Nullable LogEntry at(long sequence) {
        return ring.at(sequence);
    }

    /** Sequence of the next event. */
    public long head() {
        return ring.head();
    }

    /** Sequence of the oldest event that is kept. */
    public long tail() {
        return ring.tail();
    }
}
