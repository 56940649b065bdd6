package dev.daybook.consumer.post.bluesky;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.consumer.post.http.Service;
import dev.daybook.consumer.post.text.Dialect;
import dev.daybook.consumer.post.text.Piece;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What in a text is a link or a tag, by its place in UTF-8 bytes, the end exclusive.
 *
 * @see <a href="https://docs.bsky.app/docs/advanced-guides/post-richtext">Rich text facets</a>
 */
final class Facets {

    private static final String RICH_TEXT = "app.bsky.richtext.facet#";

    private Facets() {}

    /** The facets of a part, in order. */
    static ArrayNode of(List<Piece> part, Dialect dialect) {
        ArrayNode facets = Service.object().arrayNode();
        int at = 0;
        for (Piece piece : part) {
            int end = at + dialect.write(piece).getBytes(StandardCharsets.UTF_8).length;
            if (piece instanceof Piece.Link link) {
                facets.add(facet(at, end, "link", "uri", link.uri().toASCIIString()));
            } else if (piece instanceof Piece.Tag tag) {
                facets.add(facet(at, end, "tag", "tag", tag.name()));
            }
            at = end;
        }
        return facets;
    }

    private static ObjectNode facet(int begin, int end, String type, String field, String value) {
        ObjectNode facet = Service.object();
        facet.putObject("index").put("byteStart", begin).put("byteEnd", end);
        facet.putArray("features").addObject().put("$type", RICH_TEXT + type).put(field, value);
        return facet;
    }
}
