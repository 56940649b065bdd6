package dev.daybook.app.cli;

import dev.daybook.error.DaybookException;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses on the web, as people give them to options. */
final class WebAddress {

    private static final Pattern PAGE = Pattern.compile("https?://[^/?#\\s\"<>]+(/[^?#\\s\"<>]*)?");
    private static final Pattern ORIGIN = Pattern.compile("https?://[^/?#@\\s\"<>]+");

    private WebAddress() {}

    /**
     * Where a page is, without a slash at the end.
     *
     * @throws DaybookException.Usage if {@code text} is no such address
     */
    static URI ofPage(String option, String text) {
        String address = text.replaceFirst("/+$", "");
        if (!PAGE.matcher(address).matches()) {
            throw new DaybookException.Usage(
                    "%s %s: wanted an address such as https://history.example".formatted(option, text));
        }
        try {
            return URI.create(address);
        } catch (IllegalArgumentException e) {
            throw new DaybookException.Usage("%s %s: %s".formatted(option, text, e.getMessage()));
        }
    }

    /**
     * An origin as browsers send it, in small letters and without a slash at the end; {@code *} stays as it is.
     *
     * @throws DaybookException.Usage if {@code text} is neither
     */
    static String ofOrigin(String option, String text) {
        String origin = text.replaceFirst("/$", "").toLowerCase(Locale.ROOT);
        if (!origin.equals("*") && !ORIGIN.matcher(origin).matches()) {
            throw new DaybookException.Usage(
                    "%s %s: wanted an origin such as https://museum.example, or *".formatted(option, text));
        }
        return origin;
    }
}
