package dev.daybook.schema.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.jspecify.annotations.Nullable;

/**
 * Writes records of one schema, each behind the header that names it. Safe for use by several threads.
 *
 * <p>Not Avro's {@code BinaryMessageEncoder}, whose bytes these are: it writes byte by byte to a stream with a lock,
 * which takes half as long again, and encoding is the dearest step of a replay at full speed.
 *
 * @param <T> the generated record class
 */
final class SingleObjectWriter<T> {

    /** A thread that once wrote a whole campaign need not hold its size for ever. */
    private static final int LARGEST_KEPT_BYTES = 1 << 20;

    private static final ThreadLocal<Scratch> SCRATCH = ThreadLocal.withInitial(Scratch::new);

    private final DatumWriter<T> writer;
    private final byte[] header;

    /** What a thread writes into, again and again. */
    private static final class Scratch {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private @Nullable BinaryEncoder encoder;

        private BinaryEncoder begin(byte[] header) {
            bytes.reset();
            bytes.writeBytes(header);
            encoder = EncoderFactory.get().binaryEncoder(bytes, encoder);
            return encoder;
        }
    }

    @SuppressWarnings("unchecked") // The model writes what the schema names: a T.
    SingleObjectWriter(SpecificData model, Schema schema) {
        writer = (DatumWriter<T>) model.createDatumWriter(schema);
        header = ByteBuffer.allocate(SingleObjectSerde.HEADER_BYTES)
                .putShort(SingleObjectSerde.MARKER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(SchemaNormalization.parsingFingerprint64(schema))
                .array();
    }

    /** The record's bytes. */
    byte[] write(T value) throws IOException {
        Scratch scratch = SCRATCH.get();
        boolean reusable = false;
        try {
            BinaryEncoder encoder = scratch.begin(header);
            writer.write(value, encoder);
            encoder.flush();
            reusable = scratch.bytes.size() <= LARGEST_KEPT_BYTES;
            return scratch.bytes.toByteArray();
        } finally {
            // A record that fails half-way leaves its first half in the encoder.
            if (!reusable) {
                SCRATCH.remove();
            }
        }
    }
}
