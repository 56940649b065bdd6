package dev.daybook.seed.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8 and keeps each byte that is none as a mark, so that the row it stands in can be told.
 *
 * <p>A mark is a lone low surrogate, which valid UTF-8 never yields (the way of Python's {@code surrogateescape}, PEP
 * 383). {@link #unmarked} reads the marks as ISO-8859-1.
 */
final class LenientUtf8 extends Reader {

    private static final char FIRST_MARK = '\uDC80';
    private static final char LAST_MARK = '\uDCFF';
    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES).limit(0);
    private boolean ended;

    LenientUtf8(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer chars = CharBuffer.wrap(target, offset, length);
        while (chars.position() == offset && fill()) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            while (result.isError() && chars.hasRemaining()) {
                mark(result.length(), chars);
                result = decoder.decode(bytes, chars, ended);
            }
            if (result.isOverflow() && chars.position() == offset) {
                throw new IOException("no room for a surrogate pair");
            }
        }
        return chars.position() == offset ? -1 : chars.position() - offset;
    }

    /** Marks the first byte that is no UTF-8; the ones behind it are looked at anew. */
    private void mark(int malformed, CharBuffer chars) {
        if (malformed > 0) {
            chars.put((char) (FIRST_MARK + (bytes.get() & 0xFF) - 0x80));
        }
    }

    /** Whether there are bytes to decode. */
    private boolean fill() throws IOException {
        if (!ended) {
            bytes.compact();
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = read < 0;
            bytes.position(bytes.position() + Math.max(0, read));
            bytes.flip();
        }
        return bytes.hasRemaining();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Whether {@code text} has bytes that were no UTF-8. */
    static boolean isMarked(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isMark(text, i)) {
                return true;
            }
        }
        return false;
    }

    /** {@code text} with each such byte read as ISO-8859-1. */
    static String unmarked(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(isMark(text, i) ? (char) (c - FIRST_MARK + 0x80) : c);
        }
        return plain.toString();
    }

    private static boolean isMark(String text, int i) {
        char c = text.charAt(i);
        return c >= FIRST_MARK && c <= LAST_MARK && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
