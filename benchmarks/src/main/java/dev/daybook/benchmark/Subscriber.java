package dev.daybook.benchmark;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.HdrHistogram.Histogram;

/**
 * One event stream as it arrives: its lines are told apart, and of each wanted event offset and record time are read.
 *
 * <p>The lines of HTTP's chunks lie between the events' and are passed over.
 */
final class Subscriber {

    /** Longer lines are data, of which nothing is read. */
    private static final int LINE_BYTES = 256;

    private final String wanted;
    private final Histogram latenciesMicros;
    private final byte[] line = new byte[LINE_BYTES];
    private int length;
    private String name = "";
    private String id = "";
    private boolean live;
    private String refusal = "";
    private int warmUp;
    private int received;
    private int repeated;
    private long lastOffset = -1;

    /**
     * A subscriber that has got nothing yet.
     *
     * @param wanted          name of the events it counts
     * @param warmUp          how many of them go before those whose latency counts
     * @param latenciesMicros from record time to arrival; of all subscribers
     */
    Subscriber(String wanted, int warmUp, Histogram latenciesMicros) {
        this.wanted = wanted;
        this.warmUp = warmUp;
        this.latenciesMicros = latenciesMicros;
    }

    /** Whether the snapshot is told and events come as they happen. */
    boolean isLive() {
        return live;
    }

    /** The first line of an answer that is no stream; empty if it is one. */
    String refusal() {
        return refusal;
    }

    /** Wanted events since it is live, each counted once. */
    int received() {
        return received;
    }

    /** Wanted events that had come before. */
    int repeated() {
        return repeated;
    }

    /** Takes what arrived at {@code nowMicros} of the wall clock. */
    void take(ByteBuffer bytes, long nowMicros) {
        while (bytes.hasRemaining()) {
            byte each = bytes.get();
            if (each == '\n') {
                end(nowMicros);
                length = 0;
            } else if (length < LINE_BYTES) {
                line[length++] = each;
            }
        }
    }

    private void end(long nowMicros) {
        if (length == 0) {
            dispatch(nowMicros);
            name = "";
        } else if (line[0] == 'e') {
            name = text("event: ");
        } else if (line[0] == 'H' && !text("HTTP/1.1 ").startsWith("200")) {
            refusal = text("HTTP/1.1 ");
        } else if (line[0] == 'i') {
            id = text("id: ");
        }
    }

    private String text(String prefix) {
        String text = new String(line, 0, length, StandardCharsets.ISO_8859_1);
        return text.startsWith(prefix) ? text.substring(prefix.length()) : "";
    }

    private void dispatch(long nowMicros) {
        if (name.equals("live")) {
            live = true;
            lastOffset = id.contains("offset") ? number("\"offset\":") : -1;
        } else if (live && name.equals(wanted)) {
            count(number("\"offset\":"), nowMicros - number("\"timestamp\":") * 1000);
        }
    }

    private void count(long offset, long latencyMicros) {
        if (offset <= lastOffset) {
            repeated++;
            return;
        }
        lastOffset = offset;
        received++;
        if (received > warmUp) {
            latenciesMicros.recordValue(Math.max(0, latencyMicros));
        }
    }

    /** The number behind {@code field} in the id of the event. */
    private long number(String field) {
        int at = id.indexOf(field) + field.length();
        long number = 0;
        for (; at < id.length() && Character.isDigit(id.charAt(at)); at++) {
            number = 10 * number + Character.digit(id.charAt(at), 10);
        }
        return number;
    }
}
