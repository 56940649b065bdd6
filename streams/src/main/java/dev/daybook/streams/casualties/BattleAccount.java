package dev.daybook.streams.casualties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A battle in the tally of one belligerent and category: figures of its events, until a total takes their place.
 *
 * <p>Holds one sum for each day on which an event's figure takes effect, and the claims of the total.
 */
final class BattleAccount {

    /** Where a change of the toll to date goes. */
    interface ToDate {

        /** Shifts the sum to date by {@code by} (sign 1) or back (sign -1), from {@code day} on. */
        void shift(LocalDate day, Sum by, int sign);
    }

    private final Comparator<CountedClaim> preference;
    private final ToDate toDate;
    private final NavigableMap<LocalDate, Sum> parts = new TreeMap<>();
    private final List<CountedClaim> totals = new ArrayList<>();

    BattleAccount(Comparator<CountedClaim> preference, ToDate toDate) {
        this.preference = preference;
        this.toDate = toDate;
    }

    /** Counts (sign 1) or takes back (sign -1) the figure of an event, given by its steps. */
    void countPart(NavigableMap<LocalDate, Sum> steps, int sign) {
        LocalDate from = totalFrom();
        steps.forEach((day, step) -> {
            Sum part = parts.computeIfAbsent(day, none -> new Sum());
            part.add(step, sign);
            if (part.isBlank()) {
                parts.remove(day);
            }
            if (from == null || day.isBefore(from)) {
                toDate.shift(day, step, sign);
                if (from != null) {
                    toDate.shift(from, step, -sign);
                }
            }
        });
    }

    /** Counts (sign 1) or takes back (sign -1) claims of the total. Costs the days of the battle. */
    void countTotal(List<CountedClaim> claims, int sign) {
        if (claims.isEmpty()) {
            return;
        }
        shiftAll(-1);
        if (sign > 0) {
            totals.addAll(claims);
        } else {
            totals.removeAll(claims);
        }
        shiftAll(1);
    }

    /** True if nothing is held, so that the account may be dropped. */
    boolean isBlank() {
        return parts.isEmpty() && totals.isEmpty();
    }

    private void shiftAll(int sign) {
        LocalDate from = totalFrom();
        if (from == null) {
            parts.forEach((day, part) -> toDate.shift(day, part, sign));
            return;
        }
        parts.headMap(from, false).forEach((day, part) -> {
            toDate.shift(day, part, sign);
            toDate.shift(from, part, -sign);
        });
        Figure.steps(totals, preference).forEach((day, step) -> toDate.shift(day, step, sign));
    }

    private @Nullable LocalDate totalFrom() {
        return totals.stream()
                .map(CountedClaim::day)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
