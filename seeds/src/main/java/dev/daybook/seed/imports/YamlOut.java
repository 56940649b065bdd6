package dev.daybook.seed.imports;

import org.jspecify.annotations.Nullable;

/** Writes YAML lines whose values are always safe: text in double quotes, with everything odd escaped. */
final class YamlOut {

    private final StringBuilder out = new StringBuilder();

    /** One line {@code indent key: "text"}; nothing if {@code text} is null. */
    YamlOut text(String indentAndKey, @Nullable String text) {
        if (text != null) {
            out.append(indentAndKey).append(": ");
            quote(text);
            out.append('\n');
        }
        return this;
    }

    /** One line {@code indent key: number}; nothing if {@code number} is null. */
    YamlOut number(String indentAndKey, @Nullable Long number) {
        if (number != null) {
            out.append(indentAndKey).append(": ").append(number).append('\n');
        }
        return this;
    }

    /** A line as it is. */
    YamlOut line(String line) {
        out.append(line).append('\n');
        return this;
    }

    /** One line {@code indent "key": "text"}. */
    YamlOut entry(String indent, String key, String text) {
        out.append(indent);
        quote(key);
        out.append(": ");
        quote(text);
        out.append('\n');
        return this;
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (plain(text, i)) {
                out.append(c);
            } else {
                out.append("\\u").append("%04X".formatted((int) c));
            }
        }
        out.append('"');
    }

    /** Whether a character stands for itself: printable, no line break, no half of a pair alone. */
    private static boolean plain(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        boolean breaks = c == '\u0085' || c == '\u2028' || c == '\u2029' || c == '\uFEFF';
        return c >= ' ' && c < '\u007F' || c >= '\u00A0' && c < '\uFFFE' && !breaks;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
