package dev.daybook.consumer.feed;

/**
 * Lines of a calendar on their way, folded where they are too long.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5545#section-3.1">RFC 5545, 3.1 Content Lines</a>
 */
final class ContentLines {

    /** Octets of a line at most, its end not counted. */
    static final int MAX_OCTETS = 75;

    private static final String END = "\r\n";

    private final StringBuilder lines = new StringBuilder();

    /** Adds a line whose value stands as it is: a date, an address, a word of the standard. */
    ContentLines line(String name, String value) {
        fold(name + ":" + value);
        return this;
    }

    /** Adds a line whose value is text: RFC 5545, 3.3.11. */
    ContentLines text(String name, String value) {
        return line(
                name,
                value.replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replace("\r\n", "\n")
                        .replace("\n", "\\n"));
    }

    /** Never between the octets of one character. */
    private void fold(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            int character = line.codePointAt(i);
            int more = octetsOf(character);
            if (octets + more > MAX_OCTETS) {
                lines.append(END).append(' ');
                octets = 1;
            }
            lines.appendCodePoint(character);
            octets += more;
        }
        lines.append(END);
    }

    private static int octetsOf(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
