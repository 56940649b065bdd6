package dev.daybook.seed.read;

import dev.daybook.schema.SourceRef;
import dev.daybook.seed.fault.Faults;
import dev.daybook.seed.fault.Rule;
import dev.daybook.seed.text.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what an event or a claim names as its sources, in the short form {@code id#section} or the long one. */
final class SourceRefReader {

    private static final int MOST_SOURCES = 200;
    private static final Shape LONG_FORM = Shape.of("a source reference", "source", "section");

    private final Vocabulary words;
    private final Map<String, Located<SourceRef>> sources;
    private final Faults faults;
    private final Set<String> used = new HashSet<>();

    SourceRefReader(Vocabulary words, Map<String, Located<SourceRef>> sources, Faults faults) {
        this.words = words;
        this.sources = sources;
        this.faults = faults;
    }

    /** The sources of {@code key}. */
    List<SourceRef> read(Fields fields) {
        List<SourceRef> references = new ArrayList<>();
        for (Node item : fields.items("sources", MOST_SOURCES)) {
            SourceRef reference = item instanceof Node.Mapping ? longForm(item) : shortForm(item);
            if (reference != null) {
                references.add(reference);
            }
        }
        return references;
    }

    /** Ids of all sources that were named so far. */
    Set<String> used() {
        return Set.copyOf(used);
    }

    private @Nullable SourceRef shortForm(Node item) {
        Node.Scalar text = Fields.scalar(item, TextRule.LINE, faults);
        if (text == null) {
            return null;
        }
        int hash = text.text().indexOf('#');
        String id = hash < 0 ? text.text() : text.text().substring(0, hash);
        String section = hash < 0 ? null : text.text().substring(hash + 1).strip();
        if (!TextRule.ID.accepts(id) || section != null && section.isEmpty()) {
            faults.error(text.at(), Rule.BAD_VALUE, text.described(), "a source's id, or id#section");
            return null;
        }
        return reference(new Node.Scalar(text.at(), Node.Kind.TEXT, id), section);
    }

    private @Nullable SourceRef longForm(Node item) {
        Fields fields = Fields.open(item, LONG_FORM, faults);
        Node.Scalar id = fields == null ? null : fields.scalar("source", TextRule.ID);
        return id == null ? null : reference(id, fields.text("section", TextRule.LINE));
    }

    private @Nullable SourceRef reference(Node.Scalar id, @Nullable String section) {
        if (!words.sources.check(id, faults)) {
            return null;
        }
        used.add(id.text());
        Located<SourceRef> source = sources.get(id.text());
        return source == null
                ? null
                : new SourceRef(
                        id.text(),
                        source.value().getTitle(),
                        section,
                        source.value().getUrl(),
                        source.value().getLanguage());
    }
}
