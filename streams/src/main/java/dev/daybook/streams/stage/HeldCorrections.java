package dev.daybook.streams.stage;

import dev.daybook.schema.TimelineRecord;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The records of corrections whose last record has not come yet, by {@code run/sequence}.
 *
 * <p>A correction is one transaction of its sender, so that the last record is never far; its size is bounded by the
 * pack.
 */
final class HeldCorrections {

    private final KeyValueStore<String, TimelineRecord> store;

    HeldCorrections(KeyValueStore<String, TimelineRecord> store) {
        this.store = store;
    }

    /** Holds a record. */
    void hold(TimelineRecord record) {
        store.put("%s/%019d".formatted(record.getRun(), record.getSequence()), record);
    }

    /** Takes out what is held of a run, by sequence; empty as a rule. */
    List<TimelineRecord> release(String run) {
        List<String> keys = new ArrayList<>();
        List<TimelineRecord> records = new ArrayList<>();
        try (KeyValueIterator<String, TimelineRecord> held =
                store.prefixScan(run + "/", Serdes.String().serializer())) {
            held.forEachRemaining(entry -> {
                keys.add(entry.key);
                records.add(entry.value);
            });
        }
        keys.forEach(store::delete);
        return records;
    }
}
