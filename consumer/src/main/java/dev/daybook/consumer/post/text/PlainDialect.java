package dev.daybook.consumer.post.text;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Plain text with whole addresses, counted in UTF-16 units, of which no service counts more.
 *
 * @param limit   what a part may have
 * @param escaped how text is written so that the service takes it literally
 */
public record PlainDialect(int limit, UnaryOperator<String> escaped) implements Dialect {

    /** Text of any length, as it is. */
    public static final PlainDialect UNLIMITED = new PlainDialect(Integer.MAX_VALUE, UnaryOperator.identity());

    @Override
    public String write(Piece piece) {
        if (piece instanceof Piece.Link link) {
            return link.uri().toASCIIString();
        }
        return escaped.apply(piece instanceof Piece.Tag tag ? "#" + tag.name() : ((Piece.Plain) piece).text());
    }

    @Override
    public int length(List<Piece> part) {
        return text(part).length();
    }

    @Override
    public String unit() {
        return "characters";
    }
}
