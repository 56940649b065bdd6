package dev.daybook.consumer.gateway.ring;

import dev.daybook.consumer.gateway.ring.StreamRecord.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The present records of every run, by topic and key, as a compacted topic has them. Belongs to its lock's holder. */
final class RunTables {

    private final Map<String, Map<StreamTopic, Table>> runs = new TreeMap<>();

    /** What a topic says of a run. */
    private static final class Table {
        private final Map<String, StreamRecord> byKey = new HashMap<>();
        private int epoch;
        private boolean ended;
        private int partition;
    }

    /**
     * What a record did.
     *
     * @param stale    whether it is of an older epoch and counts for nothing
     * @param reset    whether an epoch begins with it, after another one
     * @param replaced facets of what its key said before; null if nothing
     */
    record Change(boolean stale, boolean reset, @Nullable Facets replaced) {}

    Change apply(StreamRecord record) {
        Map<StreamTopic, Table> run = runs.computeIfAbsent(record.run(), each -> new EnumMap<>(StreamTopic.class));
        Table table = run.computeIfAbsent(record.topic(), each -> new Table());
        table.partition = record.position().partition();
        return record.is(Kind.TOMBSTONE) ? bury(record, table) : put(record, table);
    }

    private Change bury(StreamRecord record, Table table) {
        StreamRecord before = table.byKey.remove(record.key().text());
        table.ended |= record.key().date() == null;
        if (runs.get(record.run()).values().stream().allMatch(each -> each.ended && each.byKey.isEmpty())) {
            runs.remove(record.run());
        }
        return new Change(false, false, facetsOf(before));
    }

    private static Change put(StreamRecord record, Table table) {
        boolean anew = table.ended || record.epoch() > table.epoch;
        if (!anew && record.epoch() < table.epoch) {
            return new Change(true, false, null);
        }
        // A clock is one record: its next one replaces it, whatever its epoch.
        boolean reset = anew && table.epoch > 0 && record.topic() != StreamTopic.CLOCK;
        if (anew) {
            table.byKey.clear();
            table.epoch = record.epoch();
            table.ended = false;
        }
        StreamRecord before = table.byKey.put(record.key().text(), record);
        return new Change(false, reset, facetsOf(before));
    }

    private static @Nullable Facets facetsOf(@Nullable StreamRecord record) {
        return record == null ? null : record.body().facets();
    }

    /** Forgets a run. */
    void drop(String run) {
        runs.remove(run);
    }

    /** Whether anything is known of {@code run}. */
    boolean knows(String run) {
        return runs.containsKey(run);
    }

    /** The partition of {@code topic} that {@code run} lies in; -1 if not known. */
    int partition(StreamTopic topic, String run) {
        Table table = runs.getOrDefault(run, Map.of()).get(topic);
        return table == null ? -1 : table.partition;
    }

    /** The present records of {@code topics}, of one run or of all. */
    List<StreamRecord> records(Set<StreamTopic> topics, @Nullable String run) {
        List<StreamRecord> records = new ArrayList<>();
        if (run == null) {
            runs.values().forEach(tables -> addTo(records, tables, topics));
        } else {
            addTo(records, runs.getOrDefault(run, Map.of()), topics);
        }
        return records;
    }

    private static void addTo(List<StreamRecord> records, Map<StreamTopic, Table> tables, Set<StreamTopic> topics) {
        tables.forEach((topic, table) -> {
            if (topics.contains(topic)) {
                records.addAll(table.byKey.values());
            }
        });
    }
}
