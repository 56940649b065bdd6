package dev.daybook.streams.digest;

import dev.daybook.schema.NumberedSource;
import dev.daybook.schema.SourceRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers the sources of one digest in the order of their first citation, from 1. */
final class Citations {

    /** A source cited by different sections is cited as different sources. */
    private record Passage(String id, @Nullable String section) {}

    private final Map<Passage, Integer> numbers = new HashMap<>();
    private final List<NumberedSource> sources = new ArrayList<>();

    /** Nothing cited yet. */
    Citations() {}

    /** Goes on after sources that are numbered already. */
    Citations(List<NumberedSource> cited) {
        for (NumberedSource source : cited) {
            numbers.put(new Passage(source.getId(), source.getSection()), source.getNumber());
            sources.add(source);
        }
    }

    /** Numbers of some sources, each once, in the order given. */
    List<Integer> cite(List<SourceRef> cited) {
        return cited.stream().map(this::number).distinct().toList();
    }

    /** All sources cited, in the order of their numbers. */
    List<NumberedSource> sources() {
        return List.copyOf(sources);
    }

    private int number(SourceRef source) {
        return numbers.computeIfAbsent(new Passage(source.getId(), source.getSection()), passage -> {
            int number = sources.size() + 1;
            sources.add(new NumberedSource(
                    number, source.getId(), source.getTitle(), source.getSection(), source.getUrl()));
            return number;
        });
    }
}
