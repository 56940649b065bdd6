package dev.daybook.consumer.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jline.utils.AttributedString;

/**
 * Breaks a paragraph into lines where Unicode allows a break, and a word too long for a line between graphemes.
 *
 * @see <a href="https://www.unicode.org/reports/tr14/">Unicode TR 14, line breaking</a>
 */
final class Wrapping {

    private final AttributedString text;
    private final String chars;
    private final int width;
    private final List<AttributedString> lines = new ArrayList<>();
    private int lineStart;
    private int lineEnd;

    private Wrapping(AttributedString text, int width) {
        this.text = text;
        this.chars = text.toString();
        this.width = width;
    }

    /** The lines of {@code text}, none longer than {@code width} columns; one empty line for empty text. */
    static List<AttributedString> lines(AttributedString text, int width) {
        return new Wrapping(text, width).broken();
    }

    private List<AttributedString> broken() {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(chars);
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            take(end);
        }
        if (lines.isEmpty() || lineStart < chars.length()) {
            endLineAt(chars.length());
        }
        return lines;
    }

    private void take(int end) {
        if (!fits(end) && lineEnd > lineStart) {
            endLineAt(lineEnd);
        }
        while (!fits(end)) {
            endLineAt(Columns.fit(chars, lineStart, end, width));
        }
        lineEnd = end;
    }

    private boolean fits(int end) {
        int seen = endOfInk(lineStart, end);
        return Columns.fit(chars, lineStart, seen, width) == seen;
    }

    private void endLineAt(int end) {
        lines.add(text.subSequence(lineStart, endOfInk(lineStart, end)));
        lineStart = end;
        while (lineStart < chars.length() && chars.charAt(lineStart) == ' ') {
            lineStart++;
        }
        lineEnd = lineStart;
    }

    private int endOfInk(int from, int to) {
        int end = to;
        while (end > from && chars.charAt(end - 1) == ' ') {
            end--;
        }
        return end;
    }
}
