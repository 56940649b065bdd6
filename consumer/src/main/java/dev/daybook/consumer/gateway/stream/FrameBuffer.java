package dev.daybook.consumer.gateway.stream;

import dev.daybook.consumer.gateway.ring.LogEntry.Event;
import dev.daybook.consumer.gateway.ring.Positions;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Events in the form of {@code text/event-stream}, on their way to one client after another.
 *
 * <p>A thread fills the same one for each of its clients. Most clients are told the same and stand where the one before
 * stood: what was written out for that one is used again.
 */
final class FrameBuffer {

    private static final byte[] EVENT = ascii("event: ");
    private static final byte[] ID = ascii("\nid: ");
    private static final byte[] DATA = ascii("\ndata: ");
    private static final byte[] END = ascii("\n\n");
    private static final byte[] COMMENT = ascii(":\n\n");

    private byte[] bytes = new byte[1024];
    private int size;
    private byte[] lastTaken = new byte[0];
    private Positions lastId = new Positions();
    private byte[] lastIdText = ascii(lastId.text());

    /** Empties it for the next client. */
    void clear() {
        size = 0;
    }

    /** Adds an event; its JSON is one line, so it needs no splitting. */
    void event(Event event, @Nullable Positions id) {
        add(EVENT);
        add(ascii(event.name()));
        if (id != null) {
            add(ID);
            add(textOf(id));
        }
        add(DATA);
        add(event.json());
        add(END);
    }

    private byte[] textOf(Positions id) {
        if (!id.isSameAs(lastId)) {
            lastId = id.copy();
            lastIdText = ascii(lastId.text());
        }
        return lastIdText;
    }

    /** Adds a comment, which clients ignore. */
    void comment() {
        add(COMMENT);
    }

    /** Tells the client how long to wait before it connects anew. */
    void retry(long retryMs) {
        add(ascii("retry: " + retryMs + "\n\n"));
    }

    private void add(byte[] more) {
        if (size + more.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more.length, 2 * bytes.length));
        }
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    int size() {
        return size;
    }

    /** What is in it, to be read by one client; it stays as it is whatever this buffer is filled with next. */
    ByteBuffer toBuffer() {
        if (!Arrays.equals(lastTaken, 0, lastTaken.length, bytes, 0, size)) {
            lastTaken = Arrays.copyOf(bytes, size);
        }
        return ByteBuffer.wrap(lastTaken);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
