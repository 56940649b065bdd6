package dev.daybook.schema.serde;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;

/**
 * A record as plain JSON, for people and for clients without Avro.
 *
 * <p>Fields have the schema's names and order; a field that is {@code null} is left out. There are no union wrappers.
 * Dates are ISO text ({@code 1945-08-09}), instants ISO text in UTC ({@code 1945-08-08T16:10:00Z}), enum symbols the
 * domain's words ({@code HANDED_OVER} is {@code handed-over}). Maps are sorted by key, since Avro gives them no order.
 */
public final class JsonView {

    // Java's own Double.toString gives other digits from JDK 19 on; hashes must agree on all of them.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    private static final ObjectMapper MAPPER = new ObjectMapper(FACTORY);
    private static final JsonForm PLAIN = new JsonForm(false, Set.of());

    private JsonView() {}

    /**
     * Writes {@code record} as one JSON object; neither flushes nor closes {@code out}.
     *
     * @throws IOException              if {@code out} cannot be written
     * @throws IllegalArgumentException if a number is NaN or infinite, which JSON cannot say
     */
    public static void write(SpecificRecord record, JsonGenerator out) throws IOException {
        PLAIN.write(record, out);
    }

    /**
     * {@code record} as a tree of its own, free to be changed.
     *
     * @throws IllegalArgumentException if a number is NaN or infinite
     */
    public static JsonNode tree(SpecificRecord record) {
        try (TokenBuffer buffer = new TokenBuffer(MAPPER, false)) {
            write(record, buffer);
            return MAPPER.readTree(buffer.asParser());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * {@code record} as text on one line.
     *
     * @throws IllegalArgumentException if a number is NaN or infinite
     */
    public static String text(SpecificRecord record) {
        return text(record, PLAIN);
    }

    /**
     * One text for all equal records, to be hashed: keys sorted by UTF-16 code unit, no white space.
     *
     * @param leftOutFields names of record fields that do not count, at any depth
     * @throws IllegalArgumentException if a number is NaN or infinite
     */
    public static String canonical(SpecificRecord record, Set<String> leftOutFields) {
        return text(record, new JsonForm(true, leftOutFields));
    }

    private static String text(SpecificRecord record, JsonForm form) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            form.write(record, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
