package dev.daybook.consumer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/**
 * Rows under headings.
 *
 * <p>Columns are as wide as their widest cell. Where that is too much, columns of words are broken into lines; where
 * even that is too much, each row becomes a short list of its cells below the first.
 */
public final class Table {

    private static final int GAP = 2;
    private static final int NARROWEST_WORDS = 10;

    private final List<Column> columns;
    private final List<List<Line>> rows = new ArrayList<>();

    /** An empty table. */
    public Table(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /**
     * A column of a table.
     *
     * @param heading what stands above it; may be empty
     * @param kind    how its cells stand
     */
    public record Column(String heading, Kind kind) {}

    /** How the cells of a column stand. */
    public enum Kind {
        /** To the right, never broken. */
        NUMBER,
        /** To the left, never broken. */
        NAME,
        /** To the left, broken where the page is narrow. */
        WORDS
    }

    /**
     * This table with one more row.
     *
     * @throws IllegalArgumentException if it has not one cell for each column
     */
    public Table row(List<Line> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + columns.size() + " columns");
        }
        rows.add(List.copyOf(cells));
        return this;
    }

    /** Whether nothing was put into it. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Whether its columns can stand side by side in {@code width} columns of the terminal. */
    public boolean fits(int width) {
        return shrink(natural(), width);
    }

    List<AttributedString> lines(int width) {
        int[] widths = natural();
        return shrink(widths, width) ? aligned(widths) : listed(width);
    }

    private int[] natural() {
        return IntStream.range(0, columns.size()).map(this::natural).toArray();
    }

    private int natural(int column) {
        int heading = Columns.of(columns.get(column).heading());
        return rows.stream().mapToInt(row -> row.get(column).columns()).reduce(heading, Math::max);
    }

    private boolean shrink(int[] widths, int width) {
        int excess = IntStream.of(widths).sum() + GAP * (widths.length - 1) - width;
        while (excess > 0) {
            int widest = widestWords(widths);
            if (widest < 0) {
                return false;
            }
            widths[widest]--;
            excess--;
        }
        return true;
    }

    private int widestWords(int[] widths) {
        return IntStream.range(0, widths.length)
                .filter(i -> columns.get(i).kind() == Kind.WORDS && widths[i] > NARROWEST_WORDS)
                .reduce((a, b) -> widths[b] > widths[a] ? b : a)
                .orElse(-1);
    }

    private List<AttributedString> aligned(int[] widths) {
        List<AttributedString> lines = new ArrayList<>();
        if (columns.stream().anyMatch(column -> !column.heading().isEmpty())) {
            List<Line> heads =
                    columns.stream().map(c -> Line.of(Ink.QUIET, c.heading())).toList();
            lines.addAll(alignedRow(heads, widths));
        }
        rows.forEach(row -> lines.addAll(alignedRow(row, widths)));
        return lines;
    }

    private List<AttributedString> alignedRow(List<Line> cells, int[] widths) {
        List<List<AttributedString>> broken = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            broken.add(Wrapping.lines(cells.get(i).text(), Math.max(1, widths[i])));
        }
        int height = broken.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, height)
                .mapToObj(line -> alignedLine(broken, widths, line))
                .toList();
    }

    private AttributedString alignedLine(List<List<AttributedString>> cells, int[] widths, int line) {
        AttributedStringBuilder text = new AttributedStringBuilder();
        int missing = 0;
        for (int i = 0; i < widths.length; i++) {
            List<AttributedString> cell = cells.get(i);
            AttributedString piece = line < cell.size() ? cell.get(line) : AttributedString.EMPTY;
            int rest = widths[i] - Columns.of(piece);
            boolean right = columns.get(i).kind() == Kind.NUMBER;
            if (piece.length() > 0) {
                text.append(" ".repeat(missing + (right ? rest : 0))).append(piece);
                missing = right ? GAP : rest + GAP;
            } else {
                missing += rest + GAP;
            }
        }
        return text.toAttributedString();
    }

    private List<AttributedString> listed(int width) {
        List<AttributedString> lines = new ArrayList<>();
        for (List<Line> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                if (!row.get(i).isEmpty()) {
                    lines.addAll(Wrapping.lines(labelled(i, row.get(i)).text(), width));
                }
            }
        }
        return lines;
    }

    private Line labelled(int column, Line cell) {
        String heading = columns.get(column).heading();
        return column == 0 || heading.isEmpty()
                ? cell
                : Line.of("  ").add(Ink.QUIET, heading + ": ").add(cell);
    }
}
