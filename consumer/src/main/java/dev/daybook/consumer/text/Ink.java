package dev.daybook.consumer.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** What a stretch of text looks like where there is colour; few roles, so that a page stays calm. */
public final class Ink {

    /** Ordinary text. */
    public static final Ink BODY = new Ink(AttributedStyle.DEFAULT);
    /** Headings and headlines. */
    public static final Ink STRONG = new Ink(AttributedStyle.BOLD);
    /** What one may skip: rules, notes, source numbers. */
    public static final Ink QUIET = new Ink(AttributedStyle.DEFAULT.faint());
    /** Where it happened. */
    public static final Ink PLACE = new Ink(AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN));
    /** Disputes and other warnings. */
    public static final Ink WARNING = new Ink(AttributedStyle.DEFAULT.foreground(AttributedStyle.YELLOW));

    private static final Pattern HEX = Pattern.compile("#([0-9a-fA-F]{2})([0-9a-fA-F]{2})([0-9a-fA-F]{2})");

    private final AttributedStyle style;

    private Ink(AttributedStyle style) {
        this.style = style;
    }

    /** Ink of a colour {@code #rrggbb}; ordinary text if it is none. */
    public static Ink of(String colour) {
        Matcher hex = HEX.matcher(colour);
        if (!hex.matches()) {
            return BODY;
        }
        return new Ink(AttributedStyle.DEFAULT.foreground(part(hex, 1), part(hex, 2), part(hex, 3)));
    }

    void write(AttributedStringBuilder line, String text) {
        line.styled(style, text);
    }

    private static int part(Matcher hex, int group) {
        return Integer.parseInt(hex.group(group), 16);
    }
}
