package dev.daybook.consumer.text;

/**
 * JSON that can be shown on a terminal: what could steer it stands as an escape of JSON, so that parsers read the same.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259#section-7">RFC 8259, strings</a>
 */
public final class SafeJson {

    private SafeJson() {}

    /** {@code json}, one value on one line, with control and direction signs in its strings escaped. */
    public static String of(String json) {
        if (json.chars().noneMatch(SafeJson::steers)) {
            return json;
        }
        StringBuilder safe = new StringBuilder(json.length() + 16);
        json.chars().forEach(c -> {
            if (steers(c)) {
                safe.append(String.format("\\u%04x", c));
            } else {
                safe.append((char) c);
            }
        });
        return safe.toString();
    }

    private static boolean steers(int c) {
        return c >= 0x7F && c <= 0x9F
                || c == 0x61C
                || c == 0x200E
                || c == 0x200F
                || c >= 0x2028 && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069;
    }
}
