package dev.daybook.seed.read;

import dev.daybook.seed.fault.Faults;
import dev.daybook.seed.fault.Rule;
import dev.daybook.seed.text.Node;
import dev.daybook.time.EdtfDate;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;

/** Dates in a pack. */
final class Days {

    private static final String DATE = "an EDTF level 1 date such as 1945-08-09 or 1945-08-09/1945-08-26";
    private static final String SPAN = "two days in order such as 1945-08-08/1946-06-01";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    /**
     * A stretch of days.
     *
     * @param from first day
     * @param to   last day, not before the first
     */
    record Span(LocalDate from, LocalDate to) {

        boolean contains(Span other) {
            return !other.from.isBefore(from) && !other.to.isAfter(to);
        }
    }

    private Days() {}

    /** The value of {@code key} as an EDTF date. */
    static @Nullable EdtfDate edtf(Fields fields, String key, Faults faults) {
        Node.Scalar text = fields.scalar(key, TextRule.DATE);
        if (text == null) {
            return null;
        }
        try {
            return EdtfDate.parse(text.text());
        } catch (DateTimeParseException e) {
            faults.error(text.at(), Rule.BAD_DATE, text.described(), DATE, e.getMessage());
            return null;
        }
    }

    /** The value of {@code key} as a day. */
    static @Nullable LocalDate day(Fields fields, String key, Faults faults) {
        Node.Scalar text = fields.scalar(key, TextRule.DATE);
        if (text == null) {
            return null;
        }
        LocalDate day = parse(text.text());
        if (day == null) {
            faults.error(text.at(), Rule.BAD_DATE, text.described(), "a day such as 1945-08-09");
        }
        return day;
    }

    /** The value of {@code key} as first and last day. */
    static @Nullable Span span(Fields fields, String key, Faults faults) {
        Node.Scalar text = fields.scalar(key, TextRule.DATE);
        if (text == null) {
            return null;
        }
        String[] ends = text.text().split("/", -1);
        LocalDate from = parse(ends[0]);
        LocalDate to = ends.length == 2 ? parse(ends[1]) : null;
        if (from == null || to == null || to.isBefore(from)) {
            faults.error(text.at(), Rule.BAD_SPAN, text.described(), SPAN);
            return null;
        }
        return new Span(from, to);
    }

    private static @Nullable LocalDate parse(String text) {
        try {
            return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? LocalDate.parse(text, DAY) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
