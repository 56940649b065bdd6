package dev.daybook.consumer.post.mastodon;

import dev.daybook.consumer.post.text.Dialect;
import dev.daybook.consumer.post.text.Graphemes;
import dev.daybook.consumer.post.text.Piece;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Graphemes, each address counted as 23 whatever its length.
 *
 * @param limit       graphemes left for the text
 * @param perLink what an address counts
 * @see <a href="https://docs.joinmastodon.org/user/posting/#text">Mastodon, posting</a>
 */
record MastodonDialect(int limit, int perLink) implements Dialect {

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    @Override
    public String write(Piece piece) {
        if (piece instanceof Piece.Link link) {
            return link.uri().toASCIIString();
        }
        // A commercial at would mention somebody.
        return piece instanceof Piece.Tag tag
                ? "#" + tag.name()
                : ((Piece.Plain) piece).text().replace('@', '＠');
    }

    @Override
    public int length(List<Piece> part) {
        return counted(text(part), perLink);
    }

    /** Length of {@code text} as an instance counts it. */
    static int counted(String text, int perLink) {
        return Graphemes.count(ADDRESS.matcher(text).replaceAll("x".repeat(perLink)));
    }

    @Override
    public String unit() {
        return "graphemes";
    }
}
