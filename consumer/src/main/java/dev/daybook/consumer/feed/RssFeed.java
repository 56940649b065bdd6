package dev.daybook.consumer.feed;

import dev.daybook.consumer.feed.Feed.Entry;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;

/**
 * A feed as RSS 2.0.
 *
 * @see <a href="https://www.rssboard.org/rss-specification">RSS 2.0 Specification</a>
 */
final class RssFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    /** RFC 822 with a year of four digits, as the specification asks for. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss Z", Locale.ENGLISH);

    private RssFeed() {}

    static String write(Feed feed) {
        return XmlText.of(xml -> {
            xml.begin("rss", "version", "2.0", "xmlns:atom", ATOM);
            xml.begin("channel");
            xml.element("title", feed.title());
            xml.element("link", feed.home().toString());
            xml.element("description", feed.title() + ", day by day on its anniversaries. " + feed.credits());
            xml.element("language", "en");
            xml.element("lastBuildDate", date(feed.updated()));
            xml.empty(
                    "atom:link",
                    "rel",
                    "self",
                    "type",
                    FeedForm.RSS.mediaType(),
                    "href",
                    feed.self().toString());
            for (Entry entry : feed.entries()) {
                write(entry, xml);
            }
            xml.end();
            xml.end();
        });
    }

    private static void write(Entry entry, XmlText xml) throws XMLStreamException {
        xml.begin("item");
        xml.element("title", entry.title());
        xml.element("link", entry.url().toString());
        xml.element("description", entry.html());
        xml.element("guid", "urn:uuid:" + entry.id(), "isPermaLink", "false");
        xml.element("pubDate", date(entry.published()));
        xml.end();
    }

    private static String date(Instant instant) {
        return DATE.format(instant.atOffset(ZoneOffset.UTC));
    }
}
