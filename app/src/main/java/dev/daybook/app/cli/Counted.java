package dev.daybook.app.cli;

import java.util.Locale;

/** Numbers of things, as people read them. */
final class Counted {

    private Counted() {}

    /** {@code 1 error}, {@code 2 errors}, {@code no errors}; thousands are parted by commas. */
    static String of(long count, String thing) {
        return (count == 0 ? "no" : number(count)) + " " + thing + (count == 1 ? "" : "s");
    }

    /** {@code 400,000}. */
    static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
