package dev.daybook.consumer.post.bluesky;

import dev.daybook.consumer.post.text.Dialect;
import dev.daybook.consumer.post.text.Graphemes;
import dev.daybook.consumer.post.text.Piece;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * At most 300 graphemes and 3,000 bytes; a link is written as its label and made one by a facet.
 *
 * @see <a href="https://atproto.com/lexicons/app-bsky-feed#appbskyfeedpost">Lexicon app.bsky.feed.post</a>
 */
final class BlueskyDialect implements Dialect {

    static final int MOST_GRAPHEMES = 300;
    static final int MOST_BYTES = 3_000;

    @Override
    public String write(Piece piece) {
        if (piece instanceof Piece.Link link) {
            return link.label();
        }
        return piece instanceof Piece.Tag tag ? "#" + tag.name() : ((Piece.Plain) piece).text();
    }

    @Override
    public int length(List<Piece> part) {
        return Graphemes.count(text(part));
    }

    @Override
    public boolean fits(List<Piece> part) {
        String text = text(part);
        return Graphemes.count(text) <= MOST_GRAPHEMES && text.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }

    @Override
    public int limit() {
        return MOST_GRAPHEMES;
    }

    @Override
    public String unit() {
        return "graphemes";
    }
}
