package dev.daybook.schema.registry;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Exchanges the header in front of Avro data: single-object encoding's for Confluent's, and back.
 *
 * @see <a href="https://docs.confluent.io/platform/current/schema-registry/fundamentals/serdes-develop/index.html#wire-format">
 *     Confluent's wire format</a>: a zero byte, the schema's id in 4 bytes, big-endian
 */
final class ConfluentFrame {

    static final int HEADER_BYTES = 1 + Integer.BYTES;

    private static final short SINGLE_OBJECT = (short) 0xC301;
    private static final int SINGLE_OBJECT_HEADER_BYTES = Short.BYTES + Long.BYTES;

    private ConfluentFrame() {}

    /** Whether {@code bytes} begin as Confluent's framing does. */
    static boolean isFramed(byte[] bytes) {
        return bytes.length >= HEADER_BYTES && bytes[0] == 0;
    }

    /** The schema id of framed bytes. */
    static int id(byte[] framed) {
        return ByteBuffer.wrap(framed).getInt(1);
    }

    /** Whether {@code bytes} begin as single-object encoding does. */
    static boolean isSingleObject(byte[] bytes) {
        return bytes.length >= SINGLE_OBJECT_HEADER_BYTES
                && ByteBuffer.wrap(bytes).getShort() == SINGLE_OBJECT;
    }

    /** The fingerprint of the writer's schema of bytes in single-object encoding. */
    static long fingerprint(byte[] singleObject) {
        return ByteBuffer.wrap(singleObject).order(ByteOrder.LITTLE_ENDIAN).getLong(Short.BYTES);
    }

    /** The same data behind Confluent's header. */
    static byte[] frame(byte[] singleObject, int id) {
        int data = singleObject.length - SINGLE_OBJECT_HEADER_BYTES;
        return ByteBuffer.allocate(HEADER_BYTES + data)
                .put((byte) 0)
                .putInt(id)
                .put(singleObject, SINGLE_OBJECT_HEADER_BYTES, data)
                .array();
    }

    /** The same data behind single-object encoding's header. */
    static byte[] unframe(byte[] framed, long fingerprint) {
        int data = framed.length - HEADER_BYTES;
        return ByteBuffer.allocate(SINGLE_OBJECT_HEADER_BYTES + data)
                .putShort(SINGLE_OBJECT)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(fingerprint)
                .put(framed, HEADER_BYTES, data)
                .array();
    }
}
