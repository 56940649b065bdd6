package dev.daybook.consumer.feed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.consumer.feed.Feed.Entry;

/**
 * A feed as JSON Feed 1.1.
 *
 * @see <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>
 */
final class JsonFeed {

    private JsonFeed() {}

    static String write(Feed feed) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.put("version", "https://jsonfeed.org/version/1.1");
        whole.put("title", feed.title());
        whole.put("home_page_url", feed.home().toString());
        whole.put("feed_url", feed.self().toString());
        whole.put("description", feed.credits());
        whole.put("language", "en");
        whole.putArray("authors").addObject().put("name", "Daybook");
        ArrayNode items = whole.putArray("items");
        feed.entries().forEach(entry -> write(entry, items.addObject()));
        return whole + "\n";
    }

    private static void write(Entry entry, ObjectNode item) {
        item.put("id", "urn:uuid:" + entry.id());
        item.put("url", entry.url().toString());
        item.put("title", entry.title());
        item.put("summary", entry.headline());
        item.put("content_html", entry.html());
        item.put("content_text", entry.text());
        item.put("date_published", entry.published().toString());
    }
}
