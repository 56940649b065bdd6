package dev.daybook.app.cli;

import dev.daybook.consumer.view.RunView;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** The days of a run that have something, nearest to one that has not. */
final class NearestDays {

    private static final int DAYS_OF_A_YEAR = 366;
    private static final int A_LEAP_YEAR = 2000;

    private final NavigableSet<LocalDate> busy;

    NearestDays(RunView run) {
        this(run.days().stream()
                .filter(day ->
                        run.digest(day).filter(digest -> !digest.getQuiet()).isPresent())
                .toList());
    }

    /** @param busy the days that have something */
    NearestDays(List<LocalDate> busy) {
        this.busy = new TreeSet<>(busy);
    }

    /** Says which days before and after {@code day} have something. */
    String around(LocalDate day) {
        List<LocalDate> nearest = new ArrayList<>();
        LocalDate before = busy.lower(day);
        LocalDate after = busy.higher(day);
        if (before != null) {
            nearest.add(before);
        }
        if (after != null) {
            nearest.add(after);
        }
        return "Nothing is recorded for %s. %s".formatted(day, said(nearest));
    }

    /** Says which days are nearest to a day of the year on which the campaign had no day at all. */
    String aroundYearDay(MonthDay yearDay) {
        ToIntFunction<LocalDate> distance = day -> distance(MonthDay.from(day), yearDay);
        List<LocalDate> nearest = busy.stream()
                .sorted(Comparator.comparingInt(distance))
                .limit(2)
                .sorted()
                .toList();
        return "The campaign has no day on %02d-%02d. %s"
                .formatted(yearDay.getMonthValue(), yearDay.getDayOfMonth(), said(nearest));
    }

    /** Days from one to the other, the shorter way round the year. */
    private static int distance(MonthDay one, MonthDay other) {
        int apart = Math.abs(one.atYear(A_LEAP_YEAR).getDayOfYear()
                - other.atYear(A_LEAP_YEAR).getDayOfYear());
        return Math.min(apart, DAYS_OF_A_YEAR - apart);
    }

    private static String said(List<LocalDate> days) {
        return days.isEmpty()
                ? "No day has anything."
                : "Nearest: " + days.stream().map(LocalDate::toString).collect(Collectors.joining(" and ")) + ".";
    }
}
