package dev.daybook.seed.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads JSON as plain values, by Jackson's streaming parser. */
public final class JsonText {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final String file;
    private final int maxDepth;
    private final JsonParser parser;
    private final List<Duplicate> duplicates = MappingBuilder.none();

    private JsonText(String file, JsonParser parser, int maxDepth) {
        this.file = file;
        this.parser = parser;
        this.maxDepth = maxDepth;
    }

    /**
     * Reads one document.
     *
     * @param file     name for positions
     * @param text     the file's text; the caller has bounded its size
     * @param maxDepth how many lists and mappings may stand in each other
     * @throws BrokenText at the first thing that is no JSON
     */
    public static Document read(String file, String text, int maxDepth) throws BrokenText {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return new JsonText(file, parser, maxDepth).document();
        } catch (JsonProcessingException e) {
            String found = "broken JSON (" + e.getOriginalMessage().replaceAll("\\s+", " ") + ")";
            throw new BrokenText(position(file, e.getLocation()), BrokenText.Kind.SYNTAX, found, "JSON");
        } catch (IOException e) {
            throw new UncheckedIOException("reading a text in memory", e);
        }
    }

    private Document document() throws IOException, BrokenText {
        if (parser.nextToken() == null) {
            return new Document(new Node.Scalar(Position.startOf(file), Node.Kind.NULL, ""), List.of());
        }
        Node root = node(1);
        if (parser.nextToken() != null) {
            throw new BrokenText(here(), BrokenText.Kind.SYNTAX, "more text", "the end of the file");
        }
        return new Document(root, duplicates);
    }

    private Node node(int depth) throws IOException, BrokenText {
        JsonToken token = parser.currentToken();
        if (token.isScalarValue()) {
            return new Node.Scalar(here(), kindOf(token), parser.getText());
        }
        if (depth > maxDepth) {
            String found = "more than " + maxDepth + " levels";
            throw new BrokenText(here(), BrokenText.Kind.TOO_LARGE, found, "at most " + maxDepth);
        }
        return token == JsonToken.START_OBJECT ? mapping(depth) : sequence(depth);
    }

    private static Node.Kind kindOf(JsonToken token) {
        if (token.isNumeric()) {
            return Node.Kind.NUMBER;
        }
        if (token.isBoolean()) {
            return Node.Kind.TRUTH;
        }
        return token == JsonToken.VALUE_NULL ? Node.Kind.NULL : Node.Kind.TEXT;
    }

    private Node.Sequence sequence(int depth) throws IOException, BrokenText {
        Position at = here();
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(depth + 1));
        }
        return new Node.Sequence(at, items);
    }

    private Node.Mapping mapping(int depth) throws IOException, BrokenText {
        MappingBuilder mapping = new MappingBuilder(here(), duplicates);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Node.Scalar key = new Node.Scalar(here(), Node.Kind.TEXT, parser.currentName());
            parser.nextToken();
            mapping.put(key, node(depth + 1));
        }
        return mapping.build();
    }

    private Position here() {
        return position(file, parser.currentTokenLocation());
    }

    private static Position position(String file, @Nullable JsonLocation location) {
        return location == null
                ? Position.startOf(file)
                : new Position(file, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
