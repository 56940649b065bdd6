package dev.daybook.streams.stage;

import dev.daybook.schema.TimelineKind;
import dev.daybook.schema.TimelineRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The timeline of each run as far as one stage needs it, compacted: all that the stage's fold is rebuilt from.
 *
 * <p>Keys are {@code run/event} for the highest revision of each event, retractions included, and {@code run//date} for
 * each day closed. Its size is bounded by the pack: one record an event, one a day.
 */
final class Journal {

    private final KeyValueStore<String, TimelineRecord> store;

    Journal(KeyValueStore<String, TimelineRecord> store) {
        this.store = store;
    }

    /** Keeps a record, unless it is of an event of which as high a revision is held. */
    void keep(TimelineRecord record) {
        String key = keyOf(record);
        TimelineRecord held = store.get(key);
        if (held == null || revisionOf(held) < revisionOf(record)) {
            store.put(key, record);
        }
    }

    /**
     * Everything held of a run: its events by sequence, then its closed days by sequence.
     *
     * <p>The days come last, since the folds before this one already know all events: a day told of too early would
     * name claims of events that came as corrections, later than it.
     */
    List<TimelineRecord> of(String run) {
        List<TimelineRecord> records = new ArrayList<>();
        try (KeyValueIterator<String, TimelineRecord> held = scan(run)) {
            held.forEachRemaining(entry -> records.add(entry.value));
        }
        records.sort(Comparator.comparing((TimelineRecord record) -> record.getKind() == TimelineKind.DAY_CLOSED)
                .thenComparingLong(TimelineRecord::getSequence));
        return records;
    }

    /** Drops everything held of a run. */
    void clear(String run) {
        List<KeyValue<String, TimelineRecord>> entries = new ArrayList<>();
        try (KeyValueIterator<String, TimelineRecord> held = scan(run)) {
            held.forEachRemaining(entry -> entries.add(KeyValue.pair(entry.key, null)));
        }
        store.putAll(entries);
    }

    private KeyValueIterator<String, TimelineRecord> scan(String run) {
        return store.prefixScan(run + "/", Serdes.String().serializer());
    }

    private static String keyOf(TimelineRecord record) {
        return record.getKind() == TimelineKind.DAY_CLOSED
                ? record.getRun() + "//" + record.getDate()
                : record.getRun() + "/" + Objects.requireNonNull(record.getEventId(), "eventId");
    }

    private static int revisionOf(TimelineRecord record) {
        return record.getRevision() == null ? 0 : record.getRevision();
    }
}
