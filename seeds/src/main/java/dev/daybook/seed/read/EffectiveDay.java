package dev.daybook.seed.read;

import dev.daybook.time.EdtfDate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When an event's changes and claims take effect if they do not say so themselves.
 *
 * @param day       the day; null if the event's date is too vague to give one
 * @param precision how exactly the date is known, as a word
 */
record EffectiveDay(@Nullable LocalDate day, String precision) {

    /** The day itself, the latest day of an interval, none of a month or year. */
    static EffectiveDay of(EdtfDate date) {
        return switch (date.precision()) {
            case DAY -> new EffectiveDay(date.earliest(), "day");
            case INTERVAL -> new EffectiveDay(date.latest(), "interval");
            case MONTH -> new EffectiveDay(null, "month");
            case YEAR -> new EffectiveDay(null, "year");
        };
    }
}
