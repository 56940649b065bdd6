package dev.daybook.consumer.text;

/**
 * What the reader's terminal is.
 *
 * @param widthColumns columns of a line, 40 to 120: narrower ones are not served, wider ones are hard to read
 * @param colour       whether escapes for colour and weight may be written
 */
public record TerminalStyle(int widthColumns, boolean colour) {

    /** Narrowest page, in columns. */
    public static final int MIN_WIDTH = 40;

    /** Widest page, in columns. */
    public static final int MAX_WIDTH = 120;

    /** Brings the width into its bounds. */
    public TerminalStyle {
        widthColumns = Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, widthColumns));
    }

    /** A page of {@code widthColumns} without escapes. */
    public static TerminalStyle plain(int widthColumns) {
        return new TerminalStyle(widthColumns, false);
    }
}
