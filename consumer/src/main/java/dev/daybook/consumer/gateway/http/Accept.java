package dev.daybook.consumer.gateway.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which of several representations a client wants.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1">RFC 9110, Accept</a>
 */
public final class Accept {

    private Accept() {}

    /**
     * The best of {@code offered}, the first of equals.
     *
     * @param header  the client's header; null wants anything
     * @param offered media types without parameters, the server's favourite first
     * @return empty if none is wanted
     */
    public static Optional<String> choose(@Nullable String header, List<String> offered) {
        if (header == null || header.isBlank()) {
            return Optional.of(offered.get(0));
        }
        String best = null;
        double bestQuality = 0;
        for (String each : offered) {
            double quality = quality(header, each);
            if (quality > bestQuality) {
                best = each;
                bestQuality = quality;
            }
        }
        return Optional.ofNullable(best);
    }

    /** What the most specific of the header's ranges says of {@code type}. */
    private static double quality(String header, String type) {
        double quality = 0;
        int specificity = -1;
        for (String range : header.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = range.split(";");
            int matches = specificity(parts[0].strip(), type);
            if (matches > specificity) {
                specificity = matches;
                quality = weight(parts);
            }
        }
        return quality;
    }

    private static int specificity(String range, String type) {
        if (range.equals(type)) {
            return 2;
        }
        if (range.endsWith("/*") && type.startsWith(range.substring(0, range.length() - 1))) {
            return 1;
        }
        return range.equals("*/*") ? 0 : -1;
    }

    private static double weight(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].strip();
            if (part.matches("q=[01](\\.[0-9]{0,3})?")) {
                return Math.min(1, Double.parseDouble(part.substring(2)));
            }
        }
        return 1;
    }
}
