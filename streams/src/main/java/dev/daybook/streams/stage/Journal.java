package dev.daybook.streams.stage;

import dev.daybook.schema.TimelineKind;
import dev.daybook.schema.TimelineRecord;
import dev.daybook.schema.serde.SingleObjectSerde;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The timeline of each run, compacted: all that the folds of all stages are rebuilt from.
 *
 * <p>Keys are {@code run/event} for the highest revision of each event, retractions included, and {@code run//date} for
 * each day closed. Its size is bounded by the pack: one record an event, one a day. Values are the bytes that were
 * sent: to keep a record costs no encoding.
 */
final class Journal {

    private final KeyValueStore<String, byte[]> store;
    private final SingleObjectSerde<TimelineRecord> timeline;

    Journal(KeyValueStore<String, byte[]> store, SingleObjectSerde<TimelineRecord> timeline) {
        this.store = store;
        this.timeline = timeline;
    }

    /** Keeps what folds take, unless it is of an event of which as high a revision is held. */
    void keep(SentRecord sent) {
        switch (sent.record().getKind()) {
            case DAY_CLOSED -> store.put(keyOf(sent.record()), sent.bytes());
            case EVENT, RETRACTION -> keepHighest(sent);
            case RUN_STARTED, RUN_FINISHED, RUN_DELETED, UNKNOWN -> {}
        }
    }

    /** Everything held of a run: its events by sequence, then its closed days by sequence. */
    List<TimelineRecord> of(String run) {
        List<TimelineRecord> records = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> held = scan(run)) {
            held.forEachRemaining(entry -> records.add(decoded(entry.value)));
        }
        records.sort(Comparator.comparing((TimelineRecord record) -> record.getKind() == TimelineKind.DAY_CLOSED)
                .thenComparingLong(TimelineRecord::getSequence));
        return records;
    }

    /** Drops everything held of a run. */
    void clear(String run) {
        List<KeyValue<String, byte[]>> entries = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> held = scan(run)) {
            held.forEachRemaining(entry -> entries.add(KeyValue.pair(entry.key, null)));
        }
        store.putAll(entries);
    }

    private void keepHighest(SentRecord sent) {
        String key = keyOf(sent.record());
        byte[] held = store.get(key);
        if (held == null || decoded(held).getRevision() < sent.record().getRevision()) {
            store.put(key, sent.bytes());
        }
    }

    private TimelineRecord decoded(byte[] bytes) {
        return Objects.requireNonNull(timeline.decode(bytes));
    }

    private KeyValueIterator<String, byte[]> scan(String run) {
        return store.prefixScan(run + "/", Serdes.String().serializer());
    }

    private static String keyOf(TimelineRecord record) {
        return record.getKind() == TimelineKind.DAY_CLOSED
                ? record.getRun() + "//" + record.getDate()
                : record.getRun() + "/" + Objects.requireNonNull(record.getEventId(), "eventId");
    }
}
