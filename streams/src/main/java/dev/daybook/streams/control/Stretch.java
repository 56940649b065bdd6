package dev.daybook.streams.control;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of campaign days.
 *
 * @param first first day
 * @param end   first day after it; null if it goes on for ever
 */
record Stretch(LocalDate first, @Nullable LocalDate end) {

    /** The part of a sorted map that lies in it. */
    <V> NavigableMap<LocalDate, V> of(NavigableMap<LocalDate, V> days) {
        return end == null ? days.tailMap(first, true) : days.subMap(first, true, end, false);
    }

    /** Adds its days before {@code open} to {@code days}, none earlier than {@code span}. */
    void addClosed(LocalDate span, LocalDate open, SortedSet<LocalDate> days) {
        LocalDate from = first.isBefore(span) ? span : first;
        LocalDate to = end == null || end.isAfter(open) ? open : end;
        if (from.isBefore(to)) {
            from.datesUntil(to).forEach(days::add);
        }
    }
}
