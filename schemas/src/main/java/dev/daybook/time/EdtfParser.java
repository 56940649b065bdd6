package dev.daybook.time;

import dev.daybook.time.EdtfDate.Precision;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** Reads one EDTF text from left to right, once. */
final class EdtfParser {

    private static final int LONGEST = "-1945-08-09%/-1945-08-09%".length();
    private static final int QUOTED_CHARS = 12;

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}|[0-9]{3}X|[0-9]{2}XX");
    private static final Pattern MONTH = Pattern.compile("0[1-9]|1[0-2]|2[1-4]|XX");
    private static final Pattern DAY = Pattern.compile("[0-9]{2}|XX");
    private static final Pattern OPEN_DAY = Pattern.compile("XX");

    private final String text;
    private int at;

    EdtfParser(String text) {
        this.text = text;
    }

    /** A date or an end of an interval, without the text around it. */
    private record Span(
            LocalDate earliest, LocalDate latest, Precision precision, boolean approximate, boolean uncertain) {

        Span(LocalDate earliest, LocalDate latest, Precision precision) {
            this(earliest, latest, precision, false, false);
        }

        static Span ofMonths(YearMonth first, YearMonth last, Precision precision) {
            return new Span(first.atDay(1), last.atEndOfMonth(), precision);
        }

        static Span ofYears(int first, int last) {
            return ofMonths(YearMonth.of(first, 1), YearMonth.of(last, 12), Precision.YEAR);
        }

        Span qualified(boolean isApproximate, boolean isUncertain) {
            return new Span(earliest, latest, precision, isApproximate, isUncertain);
        }
    }

    EdtfDate parse() {
        if (text.length() > LONGEST) {
            throw failure(LONGEST, text.length() + " characters", "a date, which has at most " + LONGEST);
        }
        Span begin = qualifiedDate();
        if (at == text.length()) {
            return date(begin);
        }
        if (!skip('/')) {
            throw failure(at, rest(), "'?', '~', '%', '/' or the end");
        }
        int secondAt = at;
        Span end = qualifiedDate();
        if (at < text.length()) {
            throw failure(at, rest(), "'?', '~', '%' or the end");
        }
        if (end.latest.isBefore(begin.earliest)) {
            throw failure(
                    secondAt,
                    "an end on " + end.latest + " at the latest",
                    "one not before the begin on " + begin.earliest);
        }
        return date(new Span(
                begin.earliest,
                end.latest,
                Precision.INTERVAL,
                begin.approximate || end.approximate,
                begin.uncertain || end.uncertain));
    }

    private EdtfDate date(Span span) {
        return new EdtfDate(text, span.earliest, span.latest, span.precision, span.approximate, span.uncertain);
    }

    private Span qualifiedDate() {
        refuseOpenEnd();
        Span span = unqualifiedDate();
        if (skip('?')) {
            return span.qualified(false, true);
        }
        if (skip('~')) {
            return span.qualified(true, false);
        }
        return skip('%') ? span.qualified(true, true) : span;
    }

    private void refuseOpenEnd() {
        boolean open = text.startsWith("..", at);
        boolean unknown = at == text.length() || text.charAt(at) == '/';
        if (!text.isEmpty() && (open || unknown)) {
            throw failure(
                    at,
                    open ? "the open end '..'" : "an unknown end",
                    "a date: nothing bounds this end; give the outermost day, month or year that the source allows");
        }
    }

    private Span unqualifiedDate() {
        int beganAt = at;
        boolean beforeZero = skip('-');
        String digits = next(4, YEAR, "a year of four digits, or one like 194X or 19XX");
        int first = Integer.parseInt(digits.replace('X', '0'));
        if (beforeZero && first == 0 && digits.equals("0000")) {
            throw failure(beganAt, "the year -0000", "0000");
        }
        if (digits.endsWith("X")) {
            int last = Integer.parseInt(digits.replace('X', '9'));
            return beforeZero ? Span.ofYears(-last, -first) : Span.ofYears(first, last);
        }
        int year = beforeZero ? -first : first;
        return skip('-') ? inYear(year) : Span.ofYears(year, year);
    }

    private Span inYear(int year) {
        String month = next(2, MONTH, "a month 01 to 12, a season 21 to 24, or XX");
        if (month.equals("XX")) {
            if (skip('-')) {
                next(2, OPEN_DAY, "XX, since the month is left open too");
            }
            return Span.ofYears(year, year);
        }
        int number = Integer.parseInt(month);
        if (number > 12) {
            YearMonth begins = YearMonth.of(year, 3).plusMonths(3L * (number - 21));
            return Span.ofMonths(begins, begins.plusMonths(2), Precision.YEAR);
        }
        YearMonth named = Year.of(year).atMonth(number);
        return skip('-') ? inMonth(named) : Span.ofMonths(named, named, Precision.MONTH);
    }

    private Span inMonth(YearMonth month) {
        int dayAt = at;
        String wanted = "a day 01 to %d, or XX".formatted(month.lengthOfMonth());
        String day = next(2, DAY, wanted);
        if (day.equals("XX")) {
            return Span.ofMonths(month, month, Precision.MONTH);
        }
        int number = Integer.parseInt(day);
        if (!month.isValidDay(number)) {
            throw failure(dayAt, "the day " + day + " of " + month, wanted);
        }
        LocalDate date = month.atDay(number);
        return new Span(date, date, Precision.DAY);
    }

    private String next(int chars, Pattern pattern, String wanted) {
        String token = text.substring(at, Math.min(at + chars, text.length()));
        if (!pattern.matcher(token).matches()) {
            throw failure(at, rest(), wanted);
        }
        at += chars;
        return token;
    }

    private boolean skip(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private String rest() {
        return at == text.length() ? "the end" : "'" + quotable(text.substring(at)) + "'";
    }

    private DateTimeParseException failure(int index, String found, String wanted) {
        String message = "'%s' at index %d: found %s, wanted %s".formatted(quotable(text), index, found, wanted);
        return new DateTimeParseException(message, text, index);
    }

    private static String quotable(String part) {
        return part.length() <= LONGEST ? part : part.substring(0, QUOTED_CHARS) + "…";
    }
}
