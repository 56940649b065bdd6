package dev.daybook.schema.serde;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.apache.avro.Schema;

/** A schema as someone might change it for the next version. */
final class ChangedSchema {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ObjectNode record;

    private ChangedSchema(ObjectNode record) {
        this.record = record;
    }

    static ChangedSchema of(Schema schema) throws JsonProcessingException {
        return new ChangedSchema((ObjectNode) MAPPER.readTree(schema.toString()));
    }

    /** With one more field at the end, given as JSON. */
    ChangedSchema withField(String json) throws JsonProcessingException {
        record.withArray("/fields").add(MAPPER.readTree(json));
        return this;
    }

    /** Without the field {@code name}. */
    ChangedSchema withoutField(String name) {
        ArrayNode fields = record.withArray("/fields");
        for (int i = fields.size() - 1; i >= 0; i--) {
            if (fields.get(i).get("name").asText().equals(name)) {
                fields.remove(i);
            }
        }
        return this;
    }

    /** With one more symbol at the end of every enum called {@code name}. */
    ChangedSchema withSymbol(String name, String symbol) {
        enumsOf(name).forEach(type -> ((ArrayNode) type.get("symbols")).add(symbol));
        return this;
    }

    /** Without the default of every enum called {@code name}. */
    ChangedSchema withoutDefault(String name) {
        enumsOf(name).forEach(type -> ((ObjectNode) type).remove("default"));
        return this;
    }

    Schema parsed() {
        return new Schema.Parser().parse(record.toString());
    }

    private List<JsonNode> enumsOf(String name) {
        return record.findParents("symbols").stream()
                .filter(type -> type.get("name").asText().equals(name))
                .toList();
    }
}
