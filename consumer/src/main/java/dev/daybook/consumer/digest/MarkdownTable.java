package dev.daybook.consumer.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table as GitHub writes it; a heading that ends in a colon sets its column to the right.
 *
 * @see <a href="https://github.github.com/gfm/#tables-extension-">GitHub Flavored Markdown, tables</a>
 */
final class MarkdownTable {

    private final List<String> lines = new ArrayList<>();

    MarkdownTable(String... headings) {
        lines.add(joined(Stream.of(headings).map(heading -> heading.replaceFirst(":$", ""))));
        lines.add(joined(Stream.of(headings).map(heading -> heading.endsWith(":") ? "--:" : "---")));
    }

    void row(String... cells) {
        lines.add(joined(Stream.of(cells).map(MarkdownText::of)));
    }

    /** The lines; none if it has no row. */
    List<String> lines() {
        return lines.size() > 2 ? List.copyOf(lines) : List.of();
    }

    private static String joined(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |"));
    }
}
