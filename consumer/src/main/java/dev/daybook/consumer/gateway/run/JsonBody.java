package dev.daybook.consumer.gateway.run;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daybook.consumer.gateway.http.HttpProblem;
import java.io.IOException;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A request's body: an object whose members are text. */
final class JsonBody {

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private final JsonNode object;

    private JsonBody(JsonNode object) {
        this.object = object;
    }

    /**
     * Reads a body.
     *
     * @throws HttpProblem 400 if it is no JSON object, 422 if it has other members than {@code known} or one that is no
     *     text
     */
    static JsonBody of(byte[] bytes, Set<String> known) {
        JsonNode read;
        try {
            read = MAPPER.readTree(bytes);
        } catch (IOException e) {
            throw HttpProblem.badRequest("the body is no JSON");
        }
        if (read == null || !read.isObject()) {
            throw HttpProblem.badRequest("the body is no JSON object");
        }
        for (Iterator<String> names = read.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            JsonNode value = read.get(name);
            if (!known.contains(name) || !value.isTextual() && !value.isNull()) {
                throw HttpProblem.impossible("the body may have %s, each a text".formatted(new TreeSet<>(known)));
            }
        }
        return new JsonBody(read);
    }

    /** A member; null if it is not there. */
    @Nullable
    String text(String name) {
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? null : value.textValue();
    }

    /** A member; 422 if it is not there. */
    String required(String name) {
        String value = text(name);
        if (value == null) {
            throw HttpProblem.impossible("the body lacks '%s'".formatted(name));
        }
        return value;
    }
}
