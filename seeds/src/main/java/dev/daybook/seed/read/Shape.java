package dev.daybook.seed.read;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The keys a mapping has.
 *
 * @param what     what the mapping is, with its article
 * @param required keys that must be there
 * @param optional keys that may be
 */
record Shape(String what, List<String> required, List<String> optional) {

    /** Keys given as words in one text. */
    static Shape of(String what, String required, String optional) {
        return new Shape(what, words(required), words(optional));
    }

    private static List<String> words(String text) {
        return Stream.of(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    Set<String> keys() {
        return Stream.concat(required.stream(), optional.stream()).collect(Collectors.toSet());
    }
}
