package dev.daybook.seed.imports;

import java.text.Normalizer;
import java.util.Locale;

/** Texts of tables made fit for a pack. */
final class Words {

    private static final int SHOWN = 80;
    private static final int MOST_ID = 60;

    private Words() {}

    /** {@code text} as an id: lower-case letters, digits and dashes; {@code fallback} if none is left. */
    static String slug(String text, String fallback) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(plain.length(), MOST_ID)).replaceAll("^-|-$", "");
        return cut.isEmpty() ? fallback : cut;
    }

    /** {@code text} as one line of at most {@code most} characters. */
    static String line(String text, int most) {
        String line =
                text.replaceAll("[\\p{Cntrl}\\p{Cs}\\s\\u2028\\u2029]+", " ").strip();
        return line.length() <= most ? line : line.substring(0, most - 3).strip() + "...";
    }

    /** Enough of {@code text} to know it again. */
    static String shortened(String text) {
        return line(text, SHOWN);
    }

    /** Messages of a failure and its causes. */
    static String causes(Throwable failure) {
        StringBuilder text = new StringBuilder(String.valueOf(failure.getMessage()));
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            text.append(": ").append(cause.getMessage());
        }
        return line(text.toString(), 300);
    }
}
