package dev.daybook.streams.casualties;

import dev.daybook.schema.CasualtyDay;
import dev.daybook.schema.Toll;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Losses of one belligerent: its tallies by category, and its days as they were last stated. */
final class Losses {

    private final String belligerent;
    private final Comparator<CountedClaim> preference;
    private final SortedMap<String, Tally> tallies = new TreeMap<>();
    private final NavigableMap<LocalDate, CasualtyDay> stated = new TreeMap<>();

    Losses(String belligerent, Comparator<CountedClaim> preference) {
        this.belligerent = belligerent;
        this.preference = preference;
    }

    /** The tally of a category. */
    Tally tally(String category) {
        return tallies.computeIfAbsent(category, none -> new Tally(preference));
    }

    /** The day as last stated; null if nothing took effect on it. */
    @Nullable
    CasualtyDay on(LocalDate day) {
        return stated.get(day);
    }

    /** All up to the end of a day, as last stated; empty if there is nothing. */
    Map<String, Toll> toDate(LocalDate day) {
        Map.Entry<LocalDate, CasualtyDay> last = stated.floorEntry(day);
        return last == null ? Map.of() : last.getValue().getToDate();
    }

    /** First day after {@code day} that is stated; null if there is none. */
    @Nullable
    LocalDate nextAfter(LocalDate day) {
        return stated.higherKey(day);
    }

    /** States the days of a stretch, ends included, and returns those that differ from what was stated before. */
    List<CasualtyStep.Output> state(LocalDate from, LocalDate to) {
        SortedSet<LocalDate> days =
                new TreeSet<>(stated.subMap(from, true, to, true).keySet());
        tallies.values().forEach(tally -> days.addAll(tally.daysBetween(from, to)));
        List<CasualtyStep.Output> outputs = new ArrayList<>();
        for (LocalDate day : days) {
            CasualtyDay now = figure(day);
            CasualtyDay before = now == null ? stated.remove(day) : stated.put(day, now);
            if (now == null || !now.equals(before)) {
                outputs.add(new CasualtyStep.Output(day, belligerent, now));
            }
        }
        return outputs;
    }

    private @Nullable CasualtyDay figure(LocalDate day) {
        SortedMap<String, Toll> ofDay = new TreeMap<>();
        SortedMap<String, Toll> toDate = new TreeMap<>();
        tallies.forEach((category, tally) -> {
            putIfAny(ofDay, category, tally.ofDay(day));
            putIfAny(toDate, category, tally.toDate(day));
        });
        return ofDay.isEmpty() ? null : new CasualtyDay(belligerent, ofDay, toDate);
    }

    private static void putIfAny(Map<String, Toll> tolls, String category, @Nullable Toll toll) {
        if (toll != null) {
            tolls.put(category, toll);
        }
    }
}
