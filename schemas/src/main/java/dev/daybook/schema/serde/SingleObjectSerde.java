package dev.daybook.schema.serde;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Avro values in single-object encoding: two marker bytes, the 8-byte fingerprint of the writer's schema, the data.
 *
 * <p>A reader finds the writer's schema by that fingerprint among the released ones, so no registry has to run.
 * {@code null} is a tombstone and stays {@code null}. Bytes that cannot be read raise {@link SerializationException},
 * whatever they are; a length they claim is held against the bytes that are there before anything is allocated.
 *
 * @param <T> the generated record class
 * @see <a href="https://avro.apache.org/docs/1.12.0/specification/#single-object-encoding">Avro, single-object
 *     encoding</a>
 */
public final class SingleObjectSerde<T extends SpecificRecordBase> implements Serde<T> {

    static final short MARKER = (short) 0xC301;
    static final int HEADER_BYTES = Short.BYTES + Long.BYTES;

    private final Schema schema;
    private final SingleObjectWriter<T> writer;
    private final Map<Long, DatumReader<T>> readers = new HashMap<>();

    private SingleObjectSerde(Class<T> type, Collection<Schema> alsoKnown) {
        SpecificData model = GeneratedRecords.modelOf(type);
        schema = model.getSchema(type);
        writer = new SingleObjectWriter<>(model, schema);
        alsoKnown.forEach(writers -> addReader(model, writers));
        SchemaHistory.of(schema).forEach(writers -> addReader(model, writers));
        addReader(model, schema);
    }

    @SuppressWarnings("unchecked") // The model makes what the read schema names: a T.
    private void addReader(SpecificData model, Schema writers) {
        long fingerprint = SchemaNormalization.parsingFingerprint64(writers);
        readers.put(fingerprint, (DatumReader<T>) model.createDatumReader(writers, schema));
    }

    /**
     * A serde that writes as this build does and reads every released version.
     *
     * @param type a record generated from this module's schemas
     */
    public static <T extends SpecificRecordBase> SingleObjectSerde<T> of(Class<T> type) {
        return of(type, List.of());
    }

    /**
     * A serde that also reads what was written by schemas which were not released with this build.
     *
     * @param type      a record generated from this module's schemas
     * @param alsoKnown other schemas of the same record, e.g. newer ones
     */
    public static <T extends SpecificRecordBase> SingleObjectSerde<T> of(Class<T> type, Collection<Schema> alsoKnown) {
        return new SingleObjectSerde<>(type, alsoKnown);
    }

    /** The schema it writes by and reads into. */
    public Schema schema() {
        return schema;
    }

    /**
     * The record's bytes, or {@code null} for a tombstone.
     *
     * @throws SerializationException if a field holds what its schema forbids
     */
    public byte @Nullable [] encode(@Nullable T value) {
        if (value == null) {
            return null;
        }
        try {
            return writer.write(value);
        } catch (IOException | RuntimeException e) {
            throw new SerializationException("cannot write a " + schema.getName() + ": " + e.getMessage(), e);
        }
    }

    /**
     * The record in {@code bytes}, or {@code null} for a tombstone.
     *
     * @throws SerializationException if the bytes are no record of a known schema, or if bytes are left over
     */
    public @Nullable T decode(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        DatumReader<T> reader = readerOf(bytes);
        // Not Avro's BinaryMessageDecoder: it reads a stream whose end it does not know, so a few bytes can make it
        // allocate 2 GiB, and it is silent about bytes left over.
        BinaryDecoder decoder =
                DecoderFactory.get().binaryDecoder(bytes, HEADER_BYTES, bytes.length - HEADER_BYTES, null);
        T value;
        boolean whole;
        try {
            value = reader.read(null, decoder);
            whole = decoder.isEnd();
        } catch (IOException | RuntimeException e) {
            // Bad bytes make Avro throw half a dozen unrelated kinds; none of them is ours to tell apart.
            throw refused(bytes, String.valueOf(e.getMessage()), e);
        }
        if (!whole) {
            throw refused(bytes, "bytes are left over behind the record", null);
        }
        return value;
    }

    private DatumReader<T> readerOf(byte[] bytes) {
        if (bytes.length < HEADER_BYTES) {
            throw refused(bytes, "wanted at least the %d of the header".formatted(HEADER_BYTES), null);
        }
        ByteBuffer header = ByteBuffer.wrap(bytes);
        if (bytes[0] == 0) {
            throw refused(
                    bytes,
                    ("they are in a schema registry's framing with schema id %d, which this reader cannot look up; "
                                    + "name the registry that gave the id by --schema-registry")
                            .formatted(header.getInt(1)),
                    null);
        }
        short marker = header.getShort();
        if (marker != MARKER) {
            throw refused(bytes, "they begin with %04x, wanted %04x".formatted(marker, MARKER), null);
        }
        long fingerprint = header.order(ByteOrder.LITTLE_ENDIAN).getLong();
        DatumReader<T> reader = readers.get(fingerprint);
        if (reader == null) {
            throw refused(
                    bytes,
                    "no schema with fingerprint %016x is known here; if a newer Daybook wrote it, upgrade this reader"
                            .formatted(fingerprint),
                    null);
        }
        return reader;
    }

    private SerializationException refused(byte[] bytes, String why, @Nullable Throwable cause) {
        return new SerializationException(
                "%d bytes are no %s: %s".formatted(bytes.length, schema.getName(), why), cause);
    }

    @Override
    public Serializer<T> serializer() {
        return (topic, value) -> encode(value);
    }

    @Override
    public Deserializer<T> deserializer() {
        return (topic, bytes) -> decode(bytes);
    }
}
