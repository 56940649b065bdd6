package dev.daybook.consumer.picture;

import java.util.Locale;

/** Colours written {@code #rrggbb}, mixed and compared. */
final class Colour {

    private static final double STEP = 0.02;

    private Colour() {}

    /** {@code share} of {@code one}, from 0 to 1, the rest {@code other}. */
    static String mixed(String one, String other, double share) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double part = part(one, shift) * share + part(other, shift) * (1 - share);
            mixed |= (int) Math.round(part) << shift;
        }
        return String.format(Locale.ROOT, "#%06x", mixed);
    }

    /** The colour, moved towards {@code ink} until it has at least this contrast to {@code paper}. */
    static String legible(String colour, String paper, String ink, double leastContrast) {
        String moved = colour;
        for (double share = 1; share > 0 && contrast(moved, paper) < leastContrast; share -= STEP) {
            moved = mixed(colour, ink, share);
        }
        return moved;
    }

    /**
     * Contrast of two colours, 1 to 21.
     *
     * @see <a href="https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio">WCAG 2.2, contrast ratio</a>
     */
    static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * linear(part(colour, 16)) + 0.7152 * linear(part(colour, 8)) + 0.0722 * linear(part(colour, 0));
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static int part(String colour, int shift) {
        return Integer.parseInt(colour.substring(1), 16) >> shift & 0xff;
    }
}
