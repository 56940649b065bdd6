package dev.daybook.streams.control;

import dev.daybook.schema.TerritoryChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A place.
 *
 * @param region  region it lies in; null outside all
 * @param first   first day of the span, on which its initial holder is recorded
 */
record Spot(
        String id,
        @Nullable String region,
        LocalDate first,
        History history,
        int rank,
        NavigableMap<LocalDate, TerritoryChange> records)
        implements Territory {

    @Override
    public TreeSet<LocalDate> candidates(Stretch stretch) {
        TreeSet<LocalDate> days = new TreeSet<>(stretch.of(history.days()).keySet());
        days.addAll(stretch.of(records).keySet());
        return days;
    }

    @Override
    public @Nullable TerritoryChange recordOf(LocalDate day) {
        History.Day stated = history.days().get(day);
        Standing initial = history.initial();
        if (stated != null) {
            return of(stated, new ArrayList<>(history.statedOn(day)));
        }
        return day.equals(first) && initial != null ? of(new History.Day(null, initial), List.of()) : null;
    }

    private TerritoryChange of(History.Day day, List<StatedChange> stated) {
        Standing now = day.after();
        return new TerritoryChange(
                id,
                region,
                now.holder(),
                now.contender(),
                now.status(),
                day.before() == null ? null : day.before().holder(),
                List.of(),
                Territory.eventIds(stated),
                Territory.isDisputed(stated),
                !stated.isEmpty() && stated.get(stated.size() - 1).derived());
    }
}
