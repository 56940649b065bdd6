package dev.daybook.app.console;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Makes keys out of the characters that a terminal sends.
 *
 * @see <a href="https://invisible-island.net/xterm/ctlseqs/ctlseqs.html">XTerm Control Sequences, PC-Style Keys</a>
 */
final class KeyDecoder {

    /** What {@link Characters#read} gives when nothing came in time. */
    static final int NOTHING = -2;

    /** What comes behind an escape belongs to it; a person is never that fast. */
    private static final long SAME_KEY_MS = 50;

    private static final int LONGEST_SEQUENCE = 16;
    private static final int ESCAPE = 27;
    private static final int BACKSPACE = 8;
    private static final int DELETE = 127;

    private final Characters characters;

    /** A terminal's input. */
    interface Characters {

        /**
         * The next character; {@value #NOTHING} if none came within {@code atMostMs}.
         *
         * @throws IOException if there are no more
         */
        int read(long atMostMs) throws IOException;
    }

    KeyDecoder(Characters characters) {
        this.characters = characters;
    }

    /** The next key; null if none was pressed within {@code atMostMs}. */
    @Nullable
    Key next(long atMostMs) throws IOException {
        int first = characters.read(atMostMs);
        return switch (first) {
            case NOTHING -> null;
            case ESCAPE -> escaped();
            case '\r', '\n' -> Key.Named.ENTER;
            case BACKSPACE, DELETE -> Key.Named.BACKSPACE;
            default -> first < ' ' ? Key.Named.OTHER : new Key.Typed(first);
        };
    }

    private Key escaped() throws IOException {
        int second = characters.read(SAME_KEY_MS);
        if (second == NOTHING) {
            return Key.Named.ESCAPE;
        }
        return second == '[' || second == 'O' ? sequence() : Key.Named.OTHER;
    }

    private Key sequence() throws IOException {
        for (int length = 0; length < LONGEST_SEQUENCE; length++) {
            int next = characters.read(SAME_KEY_MS);
            if (next < '@') {
                if (next == NOTHING) {
                    return Key.Named.OTHER;
                }
                continue;
            }
            return switch (next) {
                case 'A' -> Key.Named.UP;
                case 'B' -> Key.Named.DOWN;
                case 'C' -> Key.Named.RIGHT;
                case 'D' -> Key.Named.LEFT;
                default -> Key.Named.OTHER;
            };
        }
        return Key.Named.OTHER;
    }
}
