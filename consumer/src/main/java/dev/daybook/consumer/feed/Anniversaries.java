package dev.daybook.consumer.feed;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Which anniversaries there are. */
public final class Anniversaries {

    private static final Comparator<Anniversary> BY_DAY =
            Comparator.comparing(Anniversary::posted).thenComparing(Anniversary::day);

    private Anniversaries() {}

    /**
     * The last anniversary of each day up to {@code today}, the newest first.
     *
     * @param days campaign days that are told of
     * @param most how many at most
     */
    public static List<Anniversary> latest(Collection<LocalDate> days, LocalDate today, int most) {
        return days.stream()
                .flatMap(day -> Stream.of(today.getYear(), today.getYear() - 1)
                        .map(year -> Anniversary.in(year, day))
                        .filter(each -> !each.posted().isAfter(today))
                        .limit(1))
                .filter(each -> each.years() > 0)
                .sorted(BY_DAY.reversed())
                .limit(most)
                .toList();
    }

    /**
     * The anniversaries of one year in their order.
     *
     * @param days campaign days that are told of
     * @param most how many at most
     */
    public static List<Anniversary> of(int year, Collection<LocalDate> days, int most) {
        return days.stream()
                .map(day -> Anniversary.in(year, day))
                .filter(each -> each.years() > 0)
                .sorted(BY_DAY)
                .limit(most)
                .toList();
    }
}
