package dev.daybook.seed.text;

import java.util.Comparator;

/**
 * A place in a file.
 *
 * @param file   path that can be opened, with {@code /} between its parts
 * @param line   line, from 1
 * @param column column in characters, from 1
 */
public record Position(String file, int line, int column) implements Comparable<Position> {

    private static final Comparator<Position> ORDER =
            Comparator.comparing(Position::file).thenComparing(Position::line).thenComparing(Position::column);

    /** The beginning of {@code file}. */
    public static Position startOf(String file) {
        return new Position(file, 1, 1);
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
