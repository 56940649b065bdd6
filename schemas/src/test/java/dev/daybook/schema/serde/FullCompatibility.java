package dev.daybook.schema.serde;

import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;

/**
 * FULL_TRANSITIVE: each version can read what each other version wrote.
 *
 * <p>Not by Avro's {@code SchemaValidator}: it passes a symbol added to an enum that has no default.
 */
final class FullCompatibility {

    private FullCompatibility() {}

    /** Why {@code schema} and {@code others} cannot read each other's data; empty if they can. */
    static List<Incompatibility> faults(Schema schema, List<Schema> others) {
        return others.stream()
                .flatMap(other -> Stream.concat(faults(schema, other), faults(other, schema)))
                .toList();
    }

    private static Stream<Incompatibility> faults(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult()
                .getIncompatibilities()
                .stream();
    }
}
