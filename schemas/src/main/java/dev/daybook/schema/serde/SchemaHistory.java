package dev.daybook.schema.serde;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/**
 * Every released version of a record's schema, oldest first, kept as resources {@code /schema-history/Name.N.avsc}.
 *
 * <p>A released file is never changed or removed: topics are kept for ever, and so must be the means to read them. A
 * changed schema is released by {@code mvn -q -pl schemas test-compile exec:java@release-schemas}; a test fails until
 * it is.
 */
public final class SchemaHistory {

    private SchemaHistory() {}

    /**
     * The released versions of {@code current}, from 1 on; empty if it was never released.
     *
     * @throws UncheckedIOException if a resource cannot be read
     */
    public static List<Schema> of(Schema current) {
        List<Schema> released = new ArrayList<>();
        for (int version = 1; ; version++) {
            String resource = "/schema-history/%s.%d.avsc".formatted(current.getName(), version);
            try (InputStream in = SchemaHistory.class.getResourceAsStream(resource)) {
                if (in == null) {
                    return released;
                }
                released.add(new Schema.Parser().parse(in));
            } catch (IOException e) {
                throw new UncheckedIOException(resource, e);
            }
        }
    }
}
