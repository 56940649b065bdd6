package dev.daybook.seed.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts a mapping together and notes the keys that came twice. */
final class MappingBuilder {

    private final Position at;
    private final Map<String, Node.Entry> entries = new LinkedHashMap<>();
    private final List<Duplicate> duplicates;

    /**
     * @param at         where the mapping begins
     * @param duplicates where keys that came twice are noted
     */
    MappingBuilder(Position at, List<Duplicate> duplicates) {
        this.at = at;
        this.duplicates = duplicates;
    }

    /** Adds a value; of a key that came before the first value stays. */
    void put(Node.Scalar key, Node value) {
        Node.Entry before = entries.putIfAbsent(key.text(), new Node.Entry(key, value));
        if (before != null) {
            duplicates.add(new Duplicate(key, before.key().at()));
        }
    }

    Node.Mapping build() {
        return new Node.Mapping(at, entries);
    }

    static List<Duplicate> none() {
        return new ArrayList<>();
    }
}
