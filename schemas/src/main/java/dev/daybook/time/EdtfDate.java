package dev.daybook.time;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * A date as a source gives it, in EDTF level 1, with the first and the last day it can mean.
 *
 * <p><b>Read.</b> Days, months and years ({@code 1945-08-09}, {@code 1945-08}, {@code 1945}, {@code -0057} for 58 BC);
 * qualifiers at the end ({@code ?} uncertain, {@code ~} approximate, {@code %} both); digits left open from the right
 * ({@code 1945-08-XX}, {@code 1945-XX}, {@code 1945-XX-XX}, {@code 194X}, {@code 19XX}); seasons ({@code 1945-21} to
 * {@code 1945-24}); intervals of any two of these ({@code 1945-08-20~/1946-03}).
 *
 * <p><b>Bounds.</b> Qualifiers do not widen them: nobody says by how much. An interval reaches from the first day of
 * its begin to the last day of its end. EDTF names no months for its seasons; they are those of northern meteorology,
 * spring from March to May, and winter is the one that begins in December of its year and ends in February of the next.
 *
 * <p><b>Refused.</b> Open and unknown ends ({@code 1945-08-09/..}, {@code 1945-08-09/}), since nothing in the text
 * bounds them and a made-up last day would pass for a fact; intervals that end before they begin; times of day, which
 * have a field of their own; years beyond four digits; everything of level 2.
 *
 * @param text        as it was written
 * @param earliest    first day it can mean
 * @param latest      last day it can mean
 * @param precision   how exactly it is known
 * @param approximate {@code ~} or {@code %}, in an interval at either end
 * @param uncertain   {@code ?} or {@code %}, in an interval at either end
 * @see <a href="https://www.loc.gov/standards/datetime/">Extended Date/Time Format, ISO 8601-2</a>
 */
public record EdtfDate(
        String text,
        LocalDate earliest,
        LocalDate latest,
        Precision precision,
        boolean approximate,
        boolean uncertain) {

    /** How exactly a date is known, after the conflict-data field's date_prec; what lies between two is the coarser. */
    public enum Precision {
        /** One day. */
        DAY,
        /** A begin and an end, whatever their own precision. */
        INTERVAL,
        /** A month, its day not known. */
        MONTH,
        /** A year; a season, a decade or a century, which are coarser than a month, count as a year too. */
        YEAR
    }

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if {@code latest} is before {@code earliest}
     */
    public EdtfDate {
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException(
                    "'%s': latest %s is before earliest %s".formatted(text, latest, earliest));
        }
    }

    /**
     * Reads a date.
     *
     * @throws DateTimeParseException if it is none, with what was found, what was wanted, and the index in {@code text}
     */
    public static EdtfDate parse(String text) {
        return new EdtfParser(text).parse();
    }

    /** Whether {@code day} is one that the date can mean. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(earliest) && !day.isAfter(latest);
    }
}
