package dev.daybook.seed.text;

import java.util.List;

/**
 * A file as a tree.
 *
 * @param root       its one value
 * @param duplicates keys that came twice in one mapping; of these the first value is in the tree
 */
public record Document(Node root, List<Duplicate> duplicates) {

    /** Copies the list. */
    public Document {
        duplicates = List.copyOf(duplicates);
    }
}
