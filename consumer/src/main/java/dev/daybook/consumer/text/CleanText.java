package dev.daybook.consumer.text;

import java.util.stream.Collectors;

/**
 * Text from records, made safe to print: nothing in it can steer a terminal or turn the reading order.
 *
 * @see <a href="https://www.unicode.org/reports/tr36/">Unicode TR 36, bidirectional controls</a>
 */
public final class CleanText {

    private static final int REPLACEMENT = 0xFFFD;

    private CleanText() {}

    /**
     * {@code text} on one line, without control characters and hidden formatting; joiners stay. Every blank becomes a
     * plain space, so that a no-break space in a line is ours.
     */
    public static String of(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().map(CleanText::kept).filter(c -> c >= 0).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** {@code text} with its lines, each as {@link #of} gives it: for what is printed as it is. */
    public static String lines(String text) {
        return text.lines().map(CleanText::of).collect(Collectors.joining("\n"));
    }

    private static int kept(int c) {
        if (isBlank(c)) {
            return ' ';
        }
        if (isHidden(c)) {
            return -1;
        }
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.SURROGATE || isNoCharacter(c) ? REPLACEMENT : c;
    }

    /** Code points that stand for nothing, which XML refuses. */
    private static boolean isNoCharacter(int c) {
        return (c & 0xFFFE) == 0xFFFE;
    }

    private static boolean isBlank(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c == 0x0B || c == '\f' || c == 0x85 || Character.isSpaceChar(c);
    }

    private static boolean isHidden(int c) {
        return c == 0xAD
                || c == 0x200B
                || c == 0x200E
                || c == 0x200F
                || c == 0x61C
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2060 && c <= 0x206F
                || c == 0xFEFF
                || c >= 0xFFF9 && c <= 0xFFFB
                || c >= 0xE0000 && c <= 0xE007F;
    }
}
