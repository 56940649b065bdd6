package dev.daybook.consumer.post.text;

import java.util.List;
import java.util.stream.Collectors;

/** How one service writes a post and counts its length. */
public interface Dialect {

    /** A piece as the service is given it. */
    String write(Piece piece);

    /** Length of a part, in the service's {@link #unit}. */
    int length(List<Piece> part);

    /** What a part's length may be. */
    int limit();

    /** What is counted, in the plural: {@code graphemes}. */
    String unit();

    /** Whether the service takes such a part. */
    default boolean fits(List<Piece> part) {
        return length(part) <= limit();
    }

    /** A part as the service is given it. */
    default String text(List<Piece> part) {
        return part.stream().map(this::write).collect(Collectors.joining());
    }
}
