package dev.daybook.streams.stage;

import dev.daybook.schema.TimelineRecord;
import dev.daybook.schema.serde.SingleObjectSerde;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

    private final KeyValueStore<String, byte[]> store;
    private final SingleObjectSerde<TimelineRecord> timeline;

    HeldCorrections(KeyValueStore<String, byte[]> store, SingleObjectSerde<TimelineRecord> timeline) {
        this.store = store;
        this.timeline = timeline;
    }

    /** Holds a record. */
    void hold(SentRecord sent) {
        TimelineRecord record = sent.record();
        store.put("%s/%019d".formatted(record.getRun(), record.getSequence()), sent.bytes());
    }

    /** Takes out what is held of a run, by sequence; empty as a rule. */
    List<SentRecord> release(String run) {
        if (store.approximateNumEntries() == 0) {
            return List.of();
        }
        List<String> keys = new ArrayList<>();
        List<SentRecord> records = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> held =
                store.prefixScan(run + "/", Serdes.String().serializer())) {
            held.forEachRemaining(entry -> {
                keys.add(entry.key);
                records.add(new SentRecord(Objects.requireNonNull(timeline.decode(entry.value)), entry.value));
            });
        }
        keys.forEach(store::delete);
        return records;
    }
}
