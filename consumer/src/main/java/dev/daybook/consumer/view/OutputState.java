package dev.daybook.consumer.view;

import dev.daybook.consumer.view.OutputProgress.Admission;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one output topic says of one run.
 *
 * @param <V> what its records hold
 */
final class OutputState<V> {

    private final Class<V> type;
    private final OutputProgress progress = new OutputProgress();
    private final Map<String, History<V>> bySubject = new HashMap<>();
    private @Nullable Map<String, History<V>> published;
    private int size;

    OutputState(Class<V> type) {
        this.type = type;
    }

    void apply(OutputRecord record) {
        Admission admission = progress.admit(record);
        if (admission == Admission.STALE) {
            return;
        }
        if (admission == Admission.BEGINS_ANEW) {
            bySubject.clear();
            size = 0;
        }
        if (record.date() != null) {
            put(record.subject(), record.date(), record.value());
        }
        published = null;
    }

    private void put(String subject, LocalDate day, @Nullable Object value) {
        History<V> before = bySubject.getOrDefault(subject, History.empty());
        History<V> after = value == null ? before.without(day) : before.with(day, type.cast(value));
        size += after.size() - before.size();
        if (after.size() == 0) {
            bySubject.remove(subject);
        } else {
            bySubject.put(subject, after);
        }
    }

    OutputProgress progress() {
        return progress;
    }

    /** How many values it keeps. */
    int size() {
        return size;
    }

    /** What the topic says in {@code epoch}; the same map as long as nothing changes. */
    Map<String, History<V>> histories(int epoch) {
        if (progress.epoch() != epoch) {
            return Map.of();
        }
        if (published == null) {
            published = Map.copyOf(bySubject);
        }
        return published;
    }
}
