package dev.daybook.consumer.feed;

import dev.daybook.consumer.feed.Feed.Entry;
import javax.xml.stream.XMLStreamException;

/**
 * A feed as Atom.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</a>
 */
final class AtomFeed {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private AtomFeed() {}

    static String write(Feed feed) {
        return XmlText.of(xml -> {
            xml.begin("feed", "xmlns", NAMESPACE, "xml:lang", "en");
            xml.element("id", "urn:uuid:" + feed.id());
            xml.element("title", feed.title());
            xml.element("updated", feed.updated().toString());
            xml.begin("author").element("name", "Daybook");
            xml.end();
            xml.element("rights", feed.credits());
            xml.empty(
                    "link",
                    "rel",
                    "self",
                    "type",
                    FeedForm.ATOM.mediaType(),
                    "href",
                    feed.self().toString());
            xml.empty(
                    "link",
                    "rel",
                    "alternate",
                    "type",
                    "text/html",
                    "href",
                    feed.home().toString());
            for (Entry entry : feed.entries()) {
                write(entry, xml);
            }
            xml.end();
        });
    }

    private static void write(Entry entry, XmlText xml) throws XMLStreamException {
        xml.begin("entry");
        xml.element("id", "urn:uuid:" + entry.id());
        xml.element("title", entry.title());
        xml.element("published", entry.published().toString());
        xml.element("updated", entry.published().toString());
        xml.empty(
                "link",
                "rel",
                "alternate",
                "type",
                "text/html",
                "href",
                entry.url().toString());
        xml.element("summary", entry.headline());
        xml.element("content", entry.html(), "type", "html");
        xml.end();
    }
}
