package dev.daybook.seed.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What is known of a campaign while its rows are read: sides, places, words, days, and where its events are kept. */
final class CampaignState {

    private final String id;
    private final String title;
    private final Map<String, String> sides = new LinkedHashMap<>();
    private final Map<Fact.Point, String> places = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> held = new HashSet<>();
    private final Set<String> theatres = new TreeSet<>();
    private final Set<String> types = new TreeSet<>();
    private final List<Spool.Entry> events = new ArrayList<>();
    private LocalDate from = LocalDate.MAX;
    private LocalDate to = LocalDate.MIN;

    CampaignState(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** Takes in what {@code fact} says of the campaign. */
    void add(Fact fact) {
        theatres.add(fact.theatre());
        types.add(fact.type());
        from = fact.when().from().isBefore(from) ? fact.when().from() : from;
        to = fact.when().to().isAfter(to) ? fact.when().to() : to;
        if (fact.taker() != null) {
            held.add(place(fact.point()));
        }
    }

    /** Takes in where an event is kept. */
    void add(Spool.Entry entry) {
        events.add(entry);
    }

    /** Id of the side called {@code name}. */
    String side(String name) {
        return sides.computeIfAbsent(name, side -> free(Words.slug(side, "side"), sides.values()));
    }

    /** Id of the place at {@code point}. */
    String place(Fact.Point point) {
        String known = places.get(point);
        if (known != null) {
            return known;
        }
        String place = free(Words.slug(point.name(), "place"), taken);
        taken.add(place);
        places.put(point, place);
        return place;
    }

    /** {@code wanted}, or with a number behind it if it is taken; {@code unknown} always is. */
    private static String free(String wanted, Collection<String> taken) {
        String candidate = wanted.equals("unknown") ? "unknown-side" : wanted;
        for (int i = 2; taken.contains(candidate); i++) {
            candidate = wanted + "-" + i;
        }
        return candidate;
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    Map<String, String> sides() {
        return sides;
    }

    Map<Fact.Point, String> places() {
        return places;
    }

    /** Whether the place changes hands somewhere. */
    boolean isHeld(String place) {
        return held.contains(place);
    }

    Set<String> theatres() {
        return theatres;
    }

    Set<String> types() {
        return types;
    }

    /** Its events in the order of their first days, those of one day as they came. */
    List<Spool.Entry> eventsInOrder() {
        events.sort(null);
        return events;
    }

    LocalDate from() {
        return from;
    }

    LocalDate to() {
        return to;
    }
}
