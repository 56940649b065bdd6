package dev.daybook.consumer.digest;

import dev.daybook.consumer.text.CleanText;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Text from records as Markdown that reads as just that text.
 *
 * @see <a href="https://spec.commonmark.org/0.31.2/#backslash-escapes">CommonMark, backslash escapes</a>
 */
final class MarkdownText {

    private static final String MARKS = "\\`*_[]<>|~&#!$";

    private MarkdownText() {}

    /** {@code text} on one line with every sign escaped that Markdown could read as its own. */
    static String of(String text) {
        String clean = CleanText.of(text).strip().replaceAll(" {2,}", " ");
        StringBuilder escaped = new StringBuilder(clean.length() + 16);
        clean.codePoints().forEach(c -> {
            if (MARKS.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.appendCodePoint(c);
        });
        return escaped.toString();
    }

    /** {@code text} in bold; nothing for blank text. */
    static String bold(String text) {
        String escaped = of(text);
        return escaped.isEmpty() ? "" : "**" + escaped + "**";
    }

    /** {@code text} in italics; nothing for blank text. */
    static String italic(String text) {
        String escaped = of(text);
        return escaped.isEmpty() ? "" : "*" + escaped + "*";
    }

    /** {@code text} as a link if {@code address} is one of the web, else in italics. */
    static String linked(String text, @Nullable String address) {
        String url = address == null ? "" : webAddress(address);
        return url.isEmpty() ? italic(text) : "[" + of(text) + "](<" + url + ">)";
    }

    private static String webAddress(String address) {
        try {
            URI uri = URI.create(address.strip());
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? uri.toASCIIString() : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
