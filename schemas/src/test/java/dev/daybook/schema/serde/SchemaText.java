package dev.daybook.schema.serde;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.apache.avro.Schema;

/** A schema as a released file holds it: without what only our Java code generator wants to know. */
final class SchemaText {

    private static final String STRING_CLASS = "avro.java.string";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final DefaultPrettyPrinter PRINTER = printer();

    private SchemaText() {}

    /** The text of a file, with docs, in the order of the fields. */
    static String of(Schema schema) {
        try {
            return MAPPER.writer(PRINTER).writeValueAsString(plain(tree(schema))) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What makes two versions different: everything but the docs. */
    static JsonNode meaning(Schema schema) {
        return withoutDocs(plain(tree(schema)));
    }

    private static JsonNode tree(Schema schema) {
        try {
            return MAPPER.readTree(schema.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode plain(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(STRING_CLASS);
            object.properties().forEach(entry -> entry.setValue(plain(entry.getValue())));
            boolean onlyType = object.size() == 1 && object.path("type").isTextual();
            return onlyType ? object.get("type") : object;
        }
        if (node.isArray()) {
            ArrayNode items = MAPPER.createArrayNode();
            node.forEach(item -> items.add(plain(item)));
            return items;
        }
        return node;
    }

    private static JsonNode withoutDocs(JsonNode node) {
        if (node instanceof ObjectNode object && object.get("doc") instanceof TextNode) {
            object.remove("doc");
        }
        node.forEach(SchemaText::withoutDocs);
        return node;
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        Separators separators =
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        DefaultPrettyPrinter made = new DefaultPrettyPrinter(separators);
        made.indentObjectsWith(lines);
        made.indentArraysWith(lines);
        return made;
    }
}
