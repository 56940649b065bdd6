package dev.daybook.streams.casualties;

import dev.daybook.schema.Toll;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Losses of one belligerent in one category, of each day and up to it.
 *
 * <p>The sum to date is kept at one day, to which it is moved when asked: to the next day for the price of that day,
 * back into the past for the price of the days between.
 */
final class Tally {

    private final Comparator<CountedClaim> preference;
    private final NavigableMap<LocalDate, TallyDay> days = new TreeMap<>();
    private final Map<String, BattleAccount> battles = new HashMap<>();
    private final Sum toDate = new Sum();
    private LocalDate at = LocalDate.MIN;

    Tally(Comparator<CountedClaim> preference) {
        this.preference = preference;
    }

    /** Counts (sign 1) or takes back (sign -1) all that one event claims here. */
    void count(List<CountedClaim> claims, int sign) {
        for (CountedClaim claim : claims) {
            day(claim.day()).count(claim, sign);
        }
        List<CountedClaim> parts =
                claims.stream().filter(claim -> !claim.total()).toList();
        NavigableMap<LocalDate, Sum> steps = Figure.steps(parts, preference);
        String whole = claims.get(0).whole();
        if (whole == null) {
            steps.forEach((day, step) -> shift(day, step, sign));
        } else {
            BattleAccount account = battles.computeIfAbsent(whole, id -> new BattleAccount(preference, this::shift));
            account.countPart(steps, sign);
            account.countTotal(claims.stream().filter(CountedClaim::total).toList(), sign);
            if (account.isBlank()) {
                battles.remove(whole);
            }
        }
        claims.forEach(claim -> days.computeIfPresent(claim.day(), (day, held) -> held.isBlank() ? null : held));
    }

    /** Days of a stretch, ends included, on which a claim takes effect. */
    Set<LocalDate> daysBetween(LocalDate from, LocalDate to) {
        return days.subMap(from, true, to, true).keySet();
    }

    /** What took effect on a day; null if nothing did. */
    @Nullable
    Toll ofDay(LocalDate day) {
        TallyDay held = days.get(day);
        return held == null ? null : held.toll(preference);
    }

    /** All up to the end of a day; null if there is nothing. */
    @Nullable
    Toll toDate(LocalDate day) {
        if (day.isAfter(at)) {
            days.subMap(at, false, day, true).values().forEach(held -> toDate.add(held.change(), 1));
        } else {
            days.subMap(day, false, at, true).values().forEach(held -> toDate.add(held.change(), -1));
        }
        at = day;
        return toDate.isEmpty() ? null : toDate.toll(List.of());
    }

    private void shift(LocalDate day, Sum by, int sign) {
        day(day).change().add(by, sign);
        if (!day.isAfter(at)) {
            toDate.add(by, sign);
        }
    }

    private TallyDay day(LocalDate day) {
        return days.computeIfAbsent(day, none -> new TallyDay());
    }
}
