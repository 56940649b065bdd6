package dev.daybook.seed.read;

import dev.daybook.seed.text.Node;
import dev.daybook.seed.text.Position;

/**
 * A value with the mapping it was read from.
 *
 * @param value the value
 * @param node  where it stands in its file
 * @param <T>   what it is
 */
public record Located<T>(T value, Node.Mapping node) {

    /** Where the value of {@code key} stands, or the mapping if it has no such key. */
    public Position at(String key) {
        Node found = node.get(key);
        return found == null ? node.at() : found.at();
    }

    /**
     * Where item number {@code index} of {@code key}'s list stands; this, if it is no mapping.
     *
     * @param key   a list
     * @param index from 0
     */
    public Located<?> inside(String key, int index) {
        return node.get(key) instanceof Node.Sequence list && list.items().get(index) instanceof Node.Mapping mapping
                ? new Located<>(index, mapping)
                : this;
    }
}
