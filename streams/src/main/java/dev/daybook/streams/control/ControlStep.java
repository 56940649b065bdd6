package dev.daybook.streams.control;

import dev.daybook.schema.TerritoryChange;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What one timeline record changed.
 *
 * @param outputs records to write, by territory and then by day; only real differences, and only of days that began
 * @param touched closed days at whose end someone holds something else, or whose records differ
 */
public record ControlStep(List<Output> outputs, SortedSet<LocalDate> touched) {

    /**
     * One territory from one day on.
     *
     * @param date      campaign day
     * @param territory place or region id
     * @param change    the record; null for a tombstone: nothing changes it on that day any more
     */
    public record Output(
            LocalDate date, String territory, @Nullable TerritoryChange change) {}
}
