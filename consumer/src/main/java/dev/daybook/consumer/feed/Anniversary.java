package dev.daybook.consumer.feed;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.UUID;

/**
 * A day of a campaign in a later year.
 *
 * @param day    the campaign day
 * @param posted the day on which it is told
 */
public record Anniversary(LocalDate day, LocalDate posted) {

    /**
     * The anniversary of {@code day} in {@code year}; that of 29 February is kept on 28 February where the year has
     * none.
     */
    public static Anniversary in(int year, LocalDate day) {
        boolean leapDay = day.getMonthValue() == 2 && day.getDayOfMonth() == 29;
        return new Anniversary(day, leapDay && !Year.isLeap(year) ? LocalDate.of(year, 2, 28) : day.withYear(year));
    }

    /** How many years after. */
    public int years() {
        return posted.getYear() - day.getYear();
    }

    /** What tells it from every other anniversary, of this campaign or another; the same for ever. */
    public UUID id(String campaign) {
        String name = "daybook/%s/%s/%d".formatted(campaign, day, posted.getYear());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
