package dev.daybook.seed.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes of a file as text, strictly UTF-8. */
public final class Texts {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Texts() {}

    /**
     * The text of {@code bytes}, without a byte order mark.
     *
     * @throws BrokenText at the first byte that is no UTF-8
     */
    public static String decoded(String file, byte[] bytes) throws BrokenText {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            Position at = positionOf(file, text, text.codePointCount(0, text.length()));
            String found = "the byte 0x%02X, which is no UTF-8".formatted(bytes[in.position()]);
            throw new BrokenText(at, BrokenText.Kind.SYNTAX, found, "text in UTF-8");
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** Where the code point number {@code index} of {@code text} stands. */
    static Position positionOf(String file, String text, int index) {
        int line = 1;
        int column = 1;
        int end = text.offsetByCodePoints(0, Math.min(index, text.codePointCount(0, text.length())));
        for (int i = 0; i < end; i++) {
            column++;
            if (text.charAt(i) == '\n') {
                line++;
                column = 1;
            }
        }
        return new Position(file, line, column);
    }
}
