package dev.daybook.consumer.gateway.ring;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a record a filter can look at; null where records of its kind have no such thing.
 *
 * @param places       places and regions it speaks of
 * @param belligerents belligerents it speaks of
 * @param types        types of the events it tells
 */
public record Facets(
        @Nullable Set<String> places,
        @Nullable Set<String> belligerents,
        @Nullable Set<String> types) {

    /** Of a record that no filter looks at. */
    public static final Facets NONE = new Facets(null, null, null);

    /** Copies the sets. */
    public Facets {
        places = places == null ? null : Set.copyOf(places);
        belligerents = belligerents == null ? null : Set.copyOf(belligerents);
        types = types == null ? null : Set.copyOf(types);
    }

    /** Of one place or region. */
    static Facets ofPlace(String place) {
        return new Facets(Set.of(place), null, null);
    }

    /** Of one belligerent. */
    static Facets ofBelligerent(String belligerent) {
        return new Facets(null, Set.of(belligerent), null);
    }
}
