package dev.daybook.consumer.feed;

import dev.daybook.consumer.feed.Feed.Entry;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A feed as a calendar of whole days in the year in which they are told.
 *
 * <p>The campaign's year is in the summary: many clients refuse or shift a start before 1970.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5545">RFC 5545</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7986">RFC 7986, properties of calendars</a>
 */
final class IcsCalendar {

    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    private IcsCalendar() {}

    static String write(Feed feed) {
        ContentLines lines = new ContentLines()
                .line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//Daybook//Anniversaries//EN")
                .line("CALSCALE", "GREGORIAN")
                .line("UID", feed.id().toString())
                .text("NAME", feed.title())
                .text("X-WR-CALNAME", feed.title())
                .text("DESCRIPTION", feed.credits())
                .line("URL", feed.home().toString())
                .line("SOURCE;VALUE=URI", feed.self().toString())
                .line("REFRESH-INTERVAL;VALUE=DURATION", "P1D")
                .line("X-PUBLISHED-TTL", "P1D");
        feed.entries().forEach(entry -> write(entry, lines));
        return lines.line("END", "VCALENDAR").toString();
    }

    private static void write(Entry entry, ContentLines lines) {
        Anniversary anniversary = entry.anniversary();
        lines.line("BEGIN", "VEVENT")
                .line("UID", entry.id().toString())
                .line("DTSTAMP", INSTANT.format(entry.published().atOffset(ZoneOffset.UTC)))
                .line("DTSTART;VALUE=DATE", DateTimeFormatter.BASIC_ISO_DATE.format(anniversary.posted()))
                .text("SUMMARY", summary(entry))
                .text("DESCRIPTION", entry.text() + "\n" + entry.url())
                .line("URL", entry.url().toString())
                .line("TRANSP", "TRANSPARENT")
                .line("END", "VEVENT");
    }

    private static String summary(Entry entry) {
        Anniversary anniversary = entry.anniversary();
        int years = anniversary.years();
        return "%d, %s ago: %s"
                .formatted(anniversary.day().getYear(), years == 1 ? "1 year" : years + " years", entry.headline());
    }
}
