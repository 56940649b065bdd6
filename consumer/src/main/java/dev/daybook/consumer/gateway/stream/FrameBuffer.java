package dev.daybook.consumer.gateway.stream;

import dev.daybook.consumer.gateway.ring.LogEntry.Event;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Events in the form of {@code text/event-stream}, on their way to one client. */
final class FrameBuffer {

    private static final byte[] EVENT = ascii("event: ");
    private static final byte[] ID = ascii("\nid: ");
    private static final byte[] DATA = ascii("\ndata: ");
    private static final byte[] END = ascii("\n\n");
    private static final byte[] COMMENT = ascii(":\n\n");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);

    /** Adds an event; its JSON is one line, so it needs no splitting. */
    void event(Event event, @Nullable String id) {
        bytes.writeBytes(EVENT);
        bytes.writeBytes(ascii(event.name()));
        if (id != null) {
            bytes.writeBytes(ID);
            bytes.writeBytes(ascii(id));
        }
        bytes.writeBytes(DATA);
        bytes.writeBytes(event.json());
        bytes.writeBytes(END);
    }

    /** Adds a comment, which clients ignore. */
    void comment() {
        bytes.writeBytes(COMMENT);
    }

    /** Tells the client how long to wait before it connects anew. */
    void retry(long retryMs) {
        bytes.writeBytes(ascii("retry: " + retryMs + "\n\n"));
    }

    int size() {
        return bytes.size();
    }

    ByteBuffer toBuffer() {
        return ByteBuffer.wrap(bytes.toByteArray());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
