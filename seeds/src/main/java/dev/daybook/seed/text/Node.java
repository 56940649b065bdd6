package dev.daybook.seed.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value read from a file: a scalar, a list or a mapping. */
public sealed interface Node {

    /** Where it begins. */
    Position at();

    /** What it is, as a person would say it: {@code text "x"}, {@code a list}. */
    String described();

    /** What a scalar is by itself, before anyone asks for a certain type. */
    enum Kind {
        /** Text, quoted or plain. */
        TEXT,
        /** A number. */
        NUMBER,
        /** true or false. */
        TRUTH,
        /** null, or nothing at all. */
        NULL
    }

    /**
     * A single value.
     *
     * @param at   where it begins
     * @param kind what it is
     * @param text its text, unquoted
     */
    record Scalar(Position at, Kind kind, String text) implements Node {

        private static final int SHOWN = 60;

        @Override
        public String described() {
            return switch (kind) {
                case TEXT -> "'" + shortened() + "'";
                case NUMBER -> "the number " + shortened();
                case TRUTH -> text;
                case NULL -> "nothing";
            };
        }

        private String shortened() {
            String line = text.replaceAll("\\s+", " ");
            int points = line.codePointCount(0, line.length());
            return points <= SHOWN ? line : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "...";
        }
    }

    /**
     * Values in order.
     *
     * @param at    where it begins
     * @param items the values
     */
    record Sequence(Position at, List<Node> items) implements Node {

        /** Copies the items. */
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String described() {
            return items.isEmpty() ? "an empty list" : "a list";
        }
    }

    /**
     * A key with its value.
     *
     * @param key   where and what the key is
     * @param value the value
     */
    record Entry(Scalar key, Node value) {}

    /**
     * Values by key, in the file's order.
     *
     * @param at      where it begins
     * @param entries the entries by key
     */
    record Mapping(Position at, Map<String, Entry> entries) implements Node {

        /** Copies the entries and keeps their order. */
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        /** The value of {@code key}, or null if it has none. */
        public @Nullable Node get(String key) {
            Entry entry = entries.get(key);
            return entry == null ? null : entry.value();
        }

        @Override
        public String described() {
            return "a mapping";
        }
    }
}
