package dev.daybook.seed.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/** Reads YAML as plain values, by SnakeYAML's event parser: nothing is ever constructed from a tag. */
public final class YamlText {

    /** YAML 1.2 core schema, chapter 10.3.2. */
    private static final Pattern NULL = Pattern.compile("~|null|Null|NULL|");

    private static final Pattern TRUTH = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?"
            + "|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

    private final String file;
    private final int maxDepth;
    private final ParserImpl parser;
    private final List<Duplicate> duplicates = MappingBuilder.none();

    private YamlText(String file, String text, int maxDepth) {
        this.file = file;
        this.maxDepth = maxDepth;
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        parser = new ParserImpl(new StreamReader(text), options);
    }

    /**
     * Reads one document.
     *
     * @param file     name for positions
     * @param text     the file's text; the caller has bounded its size
     * @param maxDepth how many lists and mappings may stand in each other
     * @throws BrokenText at the first thing that is no YAML, or is more than plain values
     */
    public static Document read(String file, String text, int maxDepth) throws BrokenText {
        try {
            return new YamlText(file, text, maxDepth).document();
        } catch (MarkedYAMLException e) {
            throw new BrokenText(position(file, e.getProblemMark()), BrokenText.Kind.SYNTAX, found(e), "YAML");
        } catch (ReaderException e) {
            Position at = Texts.positionOf(file, text, e.getPosition());
            String found = "the character U+%04X".formatted(e.getCodePoint());
            throw new BrokenText(at, BrokenText.Kind.SYNTAX, found, "printable text");
        } catch (YAMLException e) {
            throw new BrokenText(Position.startOf(file), BrokenText.Kind.SYNTAX, e.getMessage(), "YAML");
        }
    }

    private static String found(MarkedYAMLException e) {
        String context = e.getContext() == null ? "" : " " + e.getContext();
        return "broken YAML (" + (e.getProblem() + context).replaceAll("\\s+", " ") + ")";
    }

    private Document document() throws BrokenText {
        expect(Event.ID.StreamStart);
        if (parser.checkEvent(Event.ID.StreamEnd)) {
            return new Document(new Node.Scalar(Position.startOf(file), Node.Kind.NULL, ""), List.of());
        }
        expect(Event.ID.DocumentStart);
        Node root = node(1);
        expect(Event.ID.DocumentEnd);
        if (!parser.checkEvent(Event.ID.StreamEnd)) {
            throw unsafe(parser.peekEvent(), "a second document", "one document a file");
        }
        return new Document(root, duplicates);
    }

    private void expect(Event.ID id) {
        if (!parser.getEvent().is(id)) {
            throw new IllegalStateException("YAML parser skipped " + id);
        }
    }

    private Node node(int depth) throws BrokenText {
        Event event = parser.getEvent();
        if (event instanceof AliasEvent alias) {
            throw unsafe(event, "the alias *" + alias.getAnchor(), "the value itself");
        }
        if (((NodeEvent) event).getAnchor() != null) {
            throw unsafe(event, "the anchor &" + ((NodeEvent) event).getAnchor(), "no anchors");
        }
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar);
        }
        CollectionStartEvent start = (CollectionStartEvent) event;
        refuseTag(event, start.getTag());
        if (depth > maxDepth) {
            String wanted = "at most " + maxDepth;
            throw new BrokenText(
                    position(event), BrokenText.Kind.TOO_LARGE, "more than " + maxDepth + " levels", wanted);
        }
        return start instanceof MappingStartEvent ? mapping(position(event), depth) : sequence(position(event), depth);
    }

    private Node.Scalar scalar(ScalarEvent scalar) throws BrokenText {
        refuseTag(scalar, scalar.getTag());
        Node.Kind kind = scalar.isPlain() ? kindOf(scalar.getValue()) : Node.Kind.TEXT;
        return new Node.Scalar(position(scalar), kind, scalar.getValue());
    }

    private static Node.Kind kindOf(String plain) {
        if (NULL.matcher(plain).matches()) {
            return Node.Kind.NULL;
        }
        if (TRUTH.matcher(plain).matches()) {
            return Node.Kind.TRUTH;
        }
        return NUMBER.matcher(plain).matches() ? Node.Kind.NUMBER : Node.Kind.TEXT;
    }

    private Node.Sequence sequence(Position at, int depth) throws BrokenText {
        List<Node> items = new ArrayList<>();
        while (!parser.checkEvent(Event.ID.SequenceEnd)) {
            items.add(node(depth + 1));
        }
        parser.getEvent();
        return new Node.Sequence(at, items);
    }

    private Node.Mapping mapping(Position at, int depth) throws BrokenText {
        MappingBuilder mapping = new MappingBuilder(at, duplicates);
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            Node key = node(depth + 1);
            if (!(key instanceof Node.Scalar scalar)) {
                throw new BrokenText(
                        key.at(), BrokenText.Kind.UNSAFE, key.described() + " as a key", "a word as a key");
            }
            mapping.put(scalar, node(depth + 1));
        }
        parser.getEvent();
        return mapping.build();
    }

    private void refuseTag(Event event, @Nullable String tag) throws BrokenText {
        if (tag != null) {
            throw unsafe(event, "the tag " + tag, "no tags");
        }
    }

    private BrokenText unsafe(Event event, String found, String wanted) {
        return new BrokenText(position(event), BrokenText.Kind.UNSAFE, found, wanted);
    }

    private Position position(Event event) {
        return position(file, event.getStartMark());
    }

    private static Position position(String file, @Nullable Mark mark) {
        return mark == null ? Position.startOf(file) : new Position(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
