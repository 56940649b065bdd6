package dev.daybook.streams.control;

import dev.daybook.schema.TerritoryChange;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A region: its own holder and status, and the roll-up of its places.
 *
 * @param first  first day of the span, on which its initial holder is recorded
 * @param places histories of its places, in the pack's order
 */
record Area(
        String id,
        LocalDate first,
        History history,
        int rank,
        List<History> places,
        RollUp rollUp,
        NavigableMap<LocalDate, TerritoryChange> records)
        implements Territory {

    @Override
    public TreeSet<LocalDate> candidates(Stretch stretch) {
        TreeSet<LocalDate> days = new TreeSet<>(stretch.of(history.days()).keySet());
        places.forEach(place -> days.addAll(stretch.of(place.days()).keySet()));
        days.addAll(stretch.of(records).keySet());
        return days;
    }

    @Override
    public @Nullable TerritoryChange recordOf(LocalDate day) {
        SortedSet<StatedChange> stated = new TreeSet<>(history.statedOn(day));
        boolean own = !stated.isEmpty();
        places.forEach(place -> stated.addAll(place.statedOn(day)));
        if (stated.isEmpty() && !day.equals(first)) {
            return null;
        }
        Standing now = Objects.requireNonNull(history.at(day), "a region's holder");
        return new TerritoryChange(
                id,
                null,
                now.holder(),
                now.contender(),
                now.status(),
                stated.isEmpty() ? null : holderBefore(day, now),
                rollUp.at(day),
                Territory.eventIds(stated),
                Territory.isDisputed(stated),
                !own && !stated.isEmpty());
    }

    private String holderBefore(LocalDate day, Standing now) {
        History.Day own = history.days().get(day);
        return own == null || own.before() == null ? now.holder() : own.before().holder();
    }
}
