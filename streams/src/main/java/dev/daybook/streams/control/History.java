package dev.daybook.streams.control;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Everything stated of one territory, and how it therefore stands from each day on.
 *
 * <p><b>Cost.</b> A change at the end of the history costs a look-up; one in the past costs the days after it, up to
 * the first one that stands as it did.
 */
final class History {

    /**
     * A day on which something is stated.
     *
     * @param before how it stood before the day; null if nothing was known
     * @param after  how it stands from the day on
     */
    record Day(@Nullable Standing before, Standing after) {}

    private final @Nullable Standing initial;
    private final NavigableMap<LocalDate, SortedSet<StatedChange>> stated = new TreeMap<>();
    private final NavigableMap<LocalDate, Day> days = new TreeMap<>();

    /** @param initial how it stands before anything is stated; null if that is not tracked */
    History(@Nullable Standing initial) {
        this.initial = initial;
    }

    /** Takes a change in, to count once its day is settled. */
    void add(StatedChange change) {
        stated.computeIfAbsent(change.effective(), none -> new TreeSet<>()).add(change);
    }

    /** Takes a change out, to count once its day is settled. */
    void remove(StatedChange change) {
        stated.computeIfPresent(change.effective(), (day, changes) -> {
            changes.remove(change);
            return changes.isEmpty() ? null : changes;
        });
    }

    /**
     * Works out the days again whose changes are others now, and those after them that stand otherwise for it.
     *
     * @param dirty days of which changes were taken in or out, at least one
     * @return the stretch of days on which something may be other than it was
     */
    Stretch settle(SortedSet<LocalDate> dirty) {
        LocalDate first = dirty.first();
        TreeSet<LocalDate> known = new TreeSet<>(dirty);
        LocalDate day = first;
        while (day != null) {
            boolean same = !settle(day);
            if (same && day.isAfter(dirty.last())) {
                return new Stretch(first, day);
            }
            day = nextAfter(day, known);
        }
        return new Stretch(first, null);
    }

    /** The days on which something is stated, in order. */
    NavigableMap<LocalDate, Day> days() {
        return days;
    }

    /** What is stated of a day, in order; empty if nothing is. */
    Collection<StatedChange> statedOn(LocalDate day) {
        SortedSet<StatedChange> changes = stated.get(day);
        return changes == null ? new TreeSet<>() : changes;
    }

    /** How it stands at the end of a day; null if nothing is known. */
    @Nullable
    Standing at(LocalDate day) {
        Map.Entry<LocalDate, Day> entry = days.floorEntry(day);
        return entry == null ? initial : entry.getValue().after();
    }

    /** How it stands before anything is stated; null if that is not tracked. */
    @Nullable
    Standing initial() {
        return initial;
    }

    /** Settles one day and says whether it changed. */
    private boolean settle(LocalDate day) {
        Map.Entry<LocalDate, Day> earlier = days.lowerEntry(day);
        Standing before = earlier == null ? initial : earlier.getValue().after();
        Standing after = before;
        for (StatedChange change : statedOn(day)) {
            after = Standing.after(after, change.change());
        }
        if (!stated.containsKey(day) || after == null) {
            return days.remove(day) != null;
        }
        Day now = new Day(before, after);
        return !now.equals(days.put(day, now));
    }

    private @Nullable LocalDate nextAfter(LocalDate day, TreeSet<LocalDate> dirty) {
        LocalDate held = days.higherKey(day);
        LocalDate other = dirty.higher(day);
        if (held == null || other == null) {
            return held == null ? other : held;
        }
        return held.isBefore(other) ? held : other;
    }
}
