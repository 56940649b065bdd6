package dev.daybook.consumer.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.utils.WCWidth;

/**
 * How many columns of a terminal text takes.
 *
 * <p>Terminals differ on joined emoji: some draw one wide sign, some draw the parts. The greater of the two is taken,
 * so that a line that fits here fits on either. Ambiguous characters (dashes, blocks) take one column.
 *
 * @see <a href="https://www.unicode.org/reports/tr11/">Unicode TR 11, East Asian width</a>
 */
public final class Columns {

    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    private static final String ELLIPSIS = "…";

    private Columns() {}

    /** Columns of {@code text}, which is clean. */
    public static int of(CharSequence text) {
        int columns = 0;
        Matcher graphemes = GRAPHEME.matcher(text);
        while (graphemes.find()) {
            columns += ofGrapheme(graphemes.group());
        }
        return columns;
    }

    /**
     * Where a line of at most {@code width} columns that starts at {@code from} ends: at least one grapheme on, at most
     * {@code to}.
     */
    static int fit(CharSequence text, int from, int to, int width) {
        Matcher graphemes = GRAPHEME.matcher(text).region(from, to);
        int end = from;
        int columns = 0;
        while (graphemes.find()) {
            columns += ofGrapheme(graphemes.group());
            if (columns > width && end > from) {
                return end;
            }
            end = graphemes.end();
        }
        return end;
    }

    /** {@code text} if it fits into {@code width} columns, else its beginning and an ellipsis. */
    public static String cut(String text, int width) {
        if (fit(text, 0, text.length(), width) == text.length()) {
            return text;
        }
        return text.substring(0, fit(text, 0, text.length(), width - 1)).stripTrailing() + ELLIPSIS;
    }

    private static int ofGrapheme(String grapheme) {
        int parts =
                grapheme.codePoints().map(c -> Math.max(0, WCWidth.wcwidth(c))).sum();
        return grapheme.length() == 1 ? parts : Math.max(parts, WCWidth.wcwidthForGraphemeCluster(grapheme, 0));
    }
}
