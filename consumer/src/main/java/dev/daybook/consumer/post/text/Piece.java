package dev.daybook.consumer.post.text;

import java.net.URI;

/** A stretch of a post. Only plain text may be cut, and only between words. */
public sealed interface Piece {

    /** @param text words, blanks, line feeds */
    record Plain(String text) implements Piece {}

    /**
     * An address that readers can follow.
     *
     * @param label what is shown where a service lets text differ from the address, such as its host
     * @param uri   where it leads, http or https
     */
    record Link(String label, URI uri) implements Piece {}

    /** @param name a hashtag without its sign */
    record Tag(String name) implements Piece {}
}
