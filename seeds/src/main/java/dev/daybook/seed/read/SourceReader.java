package dev.daybook.seed.read;

import dev.daybook.schema.SourceRef;
import dev.daybook.seed.fault.Faults;
import dev.daybook.seed.text.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads sources.yaml. */
final class SourceReader {

    /** Kinds of sources. */
    static final List<String> TYPES =
            List.of("encyclopaedia", "document", "book", "article", "blog", "web", "periodical", "dataset");

    private static final Shape SOURCE = Shape.of("a source", "id title type url", "language note");

    private final Vocabulary words;
    private final Faults faults;

    SourceReader(Vocabulary words, Faults faults) {
        this.words = words;
        this.faults = faults;
    }

    /** The sources by id, each as a reference to the whole of it. */
    Map<String, Located<SourceRef>> read(@Nullable Node root, int max) {
        int before = faults.errors();
        Map<String, Located<SourceRef>> sources = new LinkedHashMap<>();
        for (Node item : root == null ? List.<Node>of() : Fields.items(root, max, faults)) {
            Located<SourceRef> source = source(item);
            if (source != null) {
                sources.put(source.value().getId(), source);
            }
        }
        if (root == null || faults.errors() > before) {
            words.sources.leaveOpen();
        }
        return sources;
    }

    private @Nullable Located<SourceRef> source(Node item) {
        int before = faults.errors();
        Fields fields = Fields.open(item, SOURCE, faults);
        if (fields == null) {
            return null;
        }
        Node.Scalar id = fields.scalar("id", TextRule.ID);
        String title = fields.text("title", TextRule.LINE);
        fields.choice("type", TYPES);
        String url = fields.textOrNull("url", TextRule.URL);
        String language = fields.text("language", TextRule.LANGUAGE);
        fields.text("note", TextRule.PROSE);
        if (id != null) {
            words.sources.define(id, faults);
        }
        if (faults.errors() > before || id == null || title == null) {
            return null;
        }
        return new Located<>(new SourceRef(id.text(), title, null, url, language), fields.mapping());
    }
}
