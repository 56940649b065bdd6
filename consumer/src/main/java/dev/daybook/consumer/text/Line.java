package dev.daybook.consumer.text;

import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/** Text with ink, written from left to right; a page or table breaks it into lines. */
public final class Line {

    static final char NO_BREAK = '\u00a0';

    private final AttributedStringBuilder builder = new AttributedStringBuilder();

    /** An empty line. */
    public static Line empty() {
        return new Line();
    }

    /** A line of ordinary text. */
    public static Line of(String text) {
        return new Line().add(text);
    }

    /** A line in one ink. */
    public static Line of(Ink ink, String text) {
        return new Line().add(ink, text);
    }

    /** This line with {@code text} behind it; control characters go, see {@link CleanText}. */
    public Line add(String text) {
        return add(Ink.BODY, text);
    }

    /** This line with {@code text} in {@code ink} behind it. */
    public Line add(Ink ink, String text) {
        ink.write(builder, CleanText.of(text));
        return this;
    }

    /** This line with {@code text} behind a blank at which no line is broken. */
    public Line glue(Ink ink, String text) {
        builder.append(NO_BREAK);
        return add(ink, text);
    }

    /** This line with another behind it. */
    public Line add(Line other) {
        builder.append(other.text());
        return this;
    }

    /** Columns it takes if it is not broken. */
    public int columns() {
        return Columns.of(builder);
    }

    /** Whether nothing was written. */
    public boolean isEmpty() {
        return builder.length() == 0;
    }

    AttributedString text() {
        return builder.toAttributedString();
    }
}
