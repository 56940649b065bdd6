package dev.daybook.schema.serde;

import dev.daybook.schema.MadeUpRecords;
import dev.daybook.schema.RecordTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * Writes the next version of every record whose schema differs from its newest released version.
 *
 * <pre>
 * mvn -q -pl schemas test-compile exec:java@release-schemas
 * </pre>
 *
 * <p>Beside the schema go the bytes of a made-up record and their JSON, which every later build must still read. All
 * three files are for ever once a Daybook that has them is published; before that, delete them to write them anew.
 */
public final class ReleaseSchemas {

    private static final String HOW_TO = "mvn -q -pl schemas test-compile exec:java@release-schemas";
    private static final long SEED = 1945;

    private ReleaseSchemas() {}

    /**
     * Writes into the directory of the module, and prints each version written.
     *
     * @param args the directory
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path module = Path.of(args[0]);
        for (SingleObjectSerde<?> serde : RecordTypes.serdes().toList()) {
            List<Schema> released = SchemaHistory.of(serde.schema());
            if (!isReleased(serde.schema(), released)) {
                String version = serde.schema().getName() + "." + (released.size() + 1);
                write(module, version, serde);
                System.out.println("released " + version);
            }
        }
    }

    /** Whether the newest of {@code released} says the same as {@code schema}; docs do not count. */
    static boolean isReleased(Schema schema, List<Schema> released) {
        return !released.isEmpty()
                && SchemaText.meaning(schema).equals(SchemaText.meaning(released.get(released.size() - 1)));
    }

    /** What to do when a schema is not released. */
    static String howTo(Schema schema) {
        return "%s differs from its newest released version; if that is meant: %s".formatted(schema.getName(), HOW_TO);
    }

    private static <T extends SpecificRecordBase> void write(Path module, String version, SingleObjectSerde<T> serde)
            throws IOException {
        @SuppressWarnings("unchecked") // made of the serde's own schema
        T sample = (T) MadeUpRecords.full(serde.schema(), SEED);
        Path samples = Files.createDirectories(module.resolve("src/test/resources/stored-records"));
        Path history = Files.createDirectories(module.resolve("src/main/resources/schema-history"));
        Files.writeString(history.resolve(version + ".avsc"), SchemaText.of(serde.schema()));
        Files.writeString(samples.resolve(version + ".hex"), HexFormat.of().formatHex(serde.encode(sample)) + "\n");
        Files.writeString(
                samples.resolve(version + ".json"), JsonView.tree(sample).toPrettyString() + "\n");
    }
}
