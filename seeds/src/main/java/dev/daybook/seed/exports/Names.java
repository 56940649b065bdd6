package dev.daybook.seed.exports;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values as words of a table. */
final class Names {

    private Names() {}

    /** A constant as the pack writes it: {@code handed-over}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    static String orQuestion(@Nullable Long figure) {
        return figure == null ? "?" : figure.toString();
    }
}
