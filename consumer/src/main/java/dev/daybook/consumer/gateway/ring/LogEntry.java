package dev.daybook.consumer.gateway.ring;

import dev.daybook.consumer.gateway.ring.StreamRecord.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One step of the log: a record, or the word that its run and topic begin anew with it.
 *
 * @param sequence number in the log, from 0; it says nothing outside this process
 * @param record   the record
 * @param reset    whether it is the beginning of an epoch that is told, before the record itself
 * @param replaced facets of what the key said before; null if it is known that it said nothing
 */
public record LogEntry(
        long sequence,
        StreamRecord record,
        boolean reset,
        @Nullable Facets replaced) {

    /** What is sent to a client. */
    public record Event(String name, byte[] json) {}

    /** Where it stands in its partition; see {@link Positions}. */
    long step() {
        return reset
                ? Positions.beforeRecord(record.position().offset())
                : Positions.atRecord(record.position().offset());
    }

    /**
     * What a client with {@code filter} gets.
     *
     * <p>A value that no longer matches ends what the client may hold under its key.
     */
    public Optional<Event> event(Filter filter) {
        if (reset) {
            return Optional.of(new Event("reset", EventJson.reset(record)));
        }
        if (record.is(Kind.MARK)) {
            return Optional.of(new Event("mark", record.body().json()));
        }
        if (record.is(Kind.VALUE) && filter.matches(record.body().facets())) {
            return Optional.of(new Event(record.topic().word(), record.body().json()));
        }
        return mayBeHeld(filter)
                ? Optional.of(new Event("delete", EventJson.delete(record.topic(), record.key())))
                : Optional.empty();
    }

    private boolean mayBeHeld(Filter filter) {
        if (!filter.matches(record.key().facets(record.topic()))) {
            return false;
        }
        return replaced == null ? record.is(Kind.TOMBSTONE) : filter.matches(replaced);
    }
}
