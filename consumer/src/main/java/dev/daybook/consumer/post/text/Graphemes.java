package dev.daybook.consumer.post.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text in user-perceived characters.
 *
 * <p>By {@code \X}: Java 17's {@code BreakIterator} takes a family emoji for five.
 *
 * @see <a href="https://www.unicode.org/reports/tr29/">Unicode TR 29, extended grapheme clusters</a>
 */
public final class Graphemes {

    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private Graphemes() {}

    /** How many {@code text} has. */
    public static int count(String text) {
        Matcher clusters = CLUSTER.matcher(text);
        int count = 0;
        while (clusters.find()) {
            count++;
        }
        return count;
    }

    /** Each of them, in order. */
    public static List<String> of(String text) {
        Matcher clusters = CLUSTER.matcher(text);
        List<String> found = new ArrayList<>();
        while (clusters.find()) {
            found.add(clusters.group());
        }
        return found;
    }

    /** {@code text}, or its beginning at the end of a word and an ellipsis if it has more than {@code most}. */
    public static String shortened(String text, int most) {
        List<String> clusters = of(text);
        if (clusters.size() <= most) {
            return text;
        }
        String head = String.join("", clusters.subList(0, most - 1));
        int blank = head.lastIndexOf(' ');
        return (blank > head.length() / 2 ? head.substring(0, blank) : head) + "…";
    }
}
