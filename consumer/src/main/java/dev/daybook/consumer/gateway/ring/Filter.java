package dev.daybook.consumer.gateway.ring;

import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which records a client wants; an empty set wants all.
 *
 * <p>A record that has no such thing passes: a place says nothing of a clock.
 *
 * @param places       ids of places and regions
 * @param belligerents ids of belligerents
 * @param types        types of events
 */
public record Filter(Set<String> places, Set<String> belligerents, Set<String> types) {

    /** Wants everything. */
    public static final Filter ALL = new Filter(Set.of(), Set.of(), Set.of());

    /** Copies the sets. */
    public Filter {
        places = Set.copyOf(places);
        belligerents = Set.copyOf(belligerents);
        types = Set.copyOf(types);
    }

    /** Whether a record with {@code facets} is wanted. */
    public boolean matches(Facets facets) {
        return wants(places, facets.places())
                && wants(belligerents, facets.belligerents())
                && wants(types, facets.types());
    }

    private static boolean wants(Set<String> wanted, @Nullable Set<String> had) {
        return wanted.isEmpty() || had == null || !Collections.disjoint(wanted, had);
    }
}
