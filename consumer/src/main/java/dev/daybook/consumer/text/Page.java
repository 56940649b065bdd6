package dev.daybook.consumer.text;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedCharSequence.ForceMode;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/** The lines of a page, from top to bottom; none is longer than the page is wide. */
public final class Page {

    private static final int COLOURS = 256;

    private final TerminalStyle style;
    private final List<AttributedString> lines = new ArrayList<>();

    /** An empty page. */
    public Page(TerminalStyle style) {
        this.style = style;
    }

    /** Columns of a line. */
    public int width() {
        return style.widthColumns();
    }

    /** An empty line, unless the page is empty or ends with one. */
    public Page gap() {
        if (!lines.isEmpty() && lines.get(lines.size() - 1).length() > 0) {
            lines.add(AttributedString.EMPTY);
        }
        return this;
    }

    /** A paragraph from the left edge. */
    public Page paragraph(Line text) {
        return paragraph(0, text);
    }

    /** A paragraph whose lines begin at column {@code indent}, counted from 0. */
    public Page paragraph(int indent, Line text) {
        return hanging(Line.of(" ".repeat(indent)), text);
    }

    /** A paragraph behind {@code mark}; its further lines begin where the first does. */
    public Page hanging(Line mark, Line text) {
        int indent = mark.columns();
        AttributedString margin = new AttributedString(" ".repeat(indent));
        AttributedString before = mark.text();
        for (AttributedString line : Wrapping.lines(text.text(), Math.max(1, width() - indent))) {
            lines.add(AttributedString.join(AttributedString.EMPTY, before, line));
            before = margin;
        }
        return this;
    }

    /** Two texts at the two edges of one line, or one below the other where they do not fit. */
    public Page spread(Line left, Line right) {
        int between = width() - left.columns() - right.columns();
        if (between < 2) {
            return paragraph(left).paragraph(right);
        }
        return paragraph(Line.empty().add(left).add(" ".repeat(between)).add(right));
    }

    /** {@code text} on one line, cut with an ellipsis where it is too long. */
    public Page oneLine(Ink ink, String text) {
        return paragraph(Line.of(ink, Columns.cut(CleanText.of(text), width())));
    }

    /** A line across the page. */
    public Page rule(String sign) {
        return paragraph(Line.of(Ink.QUIET, sign.repeat(width())));
    }

    /** A table whose first column begins at column {@code indent}. */
    public Page table(int indent, Table table) {
        table.lines(width() - indent).forEach(line -> lines.add(indented(indent, line)));
        return this;
    }

    /** The page as text; every line ends with a line feed. */
    public String print() {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(printed(line)).append('\n'));
        return text.toString().replace(Line.NO_BREAK, ' ');
    }

    private String printed(AttributedString line) {
        return style.colour() ? line.toAnsi(COLOURS, ForceMode.Force256Colors) : line.toString();
    }

    private static AttributedString indented(int indent, AttributedString line) {
        return new AttributedStringBuilder()
                .append(" ".repeat(indent))
                .append(line)
                .toAttributedString();
    }
}
