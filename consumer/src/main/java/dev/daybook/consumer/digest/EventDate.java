package dev.daybook.consumer.digest;

import dev.daybook.schema.DatePrec;
import dev.daybook.schema.DigestEvent;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * When an event was, as far as its day does not say it already.
 *
 * @see <a href="https://www.loc.gov/standards/datetime/">Extended Date/Time Format, level 1</a>
 */
final class EventDate {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private EventDate() {}

    /** {@code 9–26 August 1945}, {@code August 1945, day not known}; empty for a plain day. */
    static String of(DigestEvent event) {
        DatePrec precision = event.getDatePrec();
        String said = said(event.getEdtf());
        return switch (precision) {
            case DAY ->
                event.getApproximate() ? "about " + said : event.getEdtf().endsWith("?") ? said + " (uncertain)" : "";
            case INTERVAL -> event.getApproximate() ? "about " + said : said;
            case MONTH, YEAR -> (event.getApproximate() ? "about " : "") + said + ", day not known";
            case UNKNOWN -> said;
        };
    }

    private static String said(String edtf) {
        int slash = edtf.indexOf('/');
        return slash < 0 ? part(edtf) : interval(part(edtf.substring(0, slash)), part(edtf.substring(slash + 1)));
    }

    /** Leaves out of the first day what the second says too: {@code 9–26 August 1945}. */
    private static String interval(String from, String to) {
        String[] begin = from.split(" ", -1);
        String[] end = to.split(" ", -1);
        if (begin.length != 3 || end.length != 3 || !begin[2].equals(end[2])) {
            return from + " to " + to;
        }
        return begin[1].equals(end[1]) ? begin[0] + "–" + to : begin[0] + " " + begin[1] + " to " + to;
    }

    private static String part(String edtf) {
        String bare = edtf.replaceFirst("[~?%]$", "");
        try {
            return switch (bare.length()) {
                case 4 -> Year.parse(bare).toString();
                case 7 -> MONTH.format(YearMonth.parse(bare));
                case 10 -> DAY.format(LocalDate.parse(bare));
                default -> edtf;
            };
        } catch (DateTimeException e) {
            return edtf;
        }
    }
}
