package dev.daybook.consumer.gateway.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daybook.consumer.gateway.http.Content;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes JSON objects as content. */
final class Json {

    static final String MEDIA_TYPE = "application/json";

    // The same digits on every Java, as in JsonView.
    private static final JsonFactory FACTORY = new ObjectMapper(JsonFactory.builder()
                    .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                    .build())
            .getFactory();

    private Json() {}

    /** What writes the members of an object. */
    @FunctionalInterface
    interface Members {
        void write(JsonGenerator out) throws IOException;
    }

    /** An object with what {@code members} writes. */
    static Content object(Members members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
            out.writeStartObject();
            members.write(out);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Content.of(MEDIA_TYPE, bytes.toByteArray());
    }

    /** Writes an object as the member {@code name}, or as the next of an array if it has none. */
    static void object(JsonGenerator out, Members members) throws IOException {
        out.writeStartObject();
        members.write(out);
        out.writeEndObject();
    }

    /** Writes an array as the member {@code name}. */
    static void array(JsonGenerator out, String name, Members items) throws IOException {
        out.writeArrayFieldStart(name);
        items.write(out);
        out.writeEndArray();
    }
}
