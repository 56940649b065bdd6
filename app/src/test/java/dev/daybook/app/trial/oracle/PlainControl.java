package dev.daybook.app.trial.oracle;

import dev.daybook.app.trial.oracle.PlainDay.Change;
import dev.daybook.app.trial.oracle.PlainDay.Ground;
import dev.daybook.app.trial.oracle.PlainDay.Held;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.ControlChange;
import dev.daybook.schema.ControlStatus;
import dev.daybook.schema.Place;
import dev.daybook.schema.Region;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who holds what, asked of all events anew. */
record PlainControl(CampaignDefinition definition, List<KnownEvent> events) {

    /** What an event states of a territory; of one event, what it says of a place itself prevails. */
    private record Stated(KnownEvent by, int index, boolean derived, String territory, ControlChange change) {

        private static final Comparator<Stated> ORDER = Comparator.<Stated, LocalDate>comparing(
                        stated -> stated.change.getEffective())
                .thenComparing(Stated::by, KnownEvent.TIMELINE)
                .thenComparing(stated -> !stated.derived)
                .thenComparingInt(Stated::index);
    }

    private record Standing(String holder, @Nullable String contender, ControlStatus status) {}

    /** Every territory as of the end of a day. */
    Map<String, Held> asOf(LocalDate day) {
        Map<String, Held> held = new TreeMap<>();
        for (Region region : definition.getRegions()) {
            held.put(region.getId(), region(region, day));
        }
        for (Place place : definition.getPlaces()) {
            List<Stated> stated = stated(List.of(place.getId()), day);
            if (place.getInitialHolder() != null || !stated.isEmpty()) {
                held.put(place.getId(), place(place, stated));
            }
        }
        return held;
    }

    /** Territories that something is stated of with effect on a day; regions that are only rolled up left out. */
    Map<String, Change> changesOn(LocalDate day) {
        Map<String, Change> changes = new TreeMap<>();
        asOf(day).forEach((territory, held) -> {
            boolean own = stated(List.of(territory), day).stream()
                    .anyMatch(stated -> stated.change.getEffective().equals(day));
            if (own) {
                changes.put(territory, held.change());
            }
        });
        return changes;
    }

    /** Places and ground of the whole campaign at the end of a day. */
    Map<String, Ground> holdings(LocalDate day) {
        Map<String, Double> areas = new HashMap<>();
        definition.getRegions().stream()
                .filter(region -> region.getAreaKm2() != null)
                .forEach(region -> areas.put(region.getId(), region.getAreaKm2()));
        double whole = areas.values().stream().mapToDouble(area -> area).sum();
        return rollUp(
                definition.getPlaces(),
                day,
                whole > 0 ? place -> place.getAreaWeight() * areas.getOrDefault(place.getRegion(), 0.0) / whole : null);
    }

    private Held place(Place place, List<Stated> stated) {
        LocalDate since = lastDay(stated);
        List<Stated> ofDay = on(since, stated);
        Standing before = fold(place.getInitialHolder(), before(since, stated));
        Standing now = Objects.requireNonNull(fold(place.getInitialHolder(), stated));
        String from = stated.isEmpty() || before == null ? null : before.holder;
        boolean derived = !ofDay.isEmpty() && ofDay.get(ofDay.size() - 1).derived;
        return new Held(since, change(from, now, ofDay, derived), Map.of());
    }

    private Held region(Region region, LocalDate day) {
        List<Place> places = definition.getPlaces().stream()
                .filter(place -> region.getId().equals(place.getRegion()))
                .toList();
        List<Stated> own = stated(List.of(region.getId()), day);
        List<String> ids = Stream.concat(
                        Stream.of(region.getId()), places.stream().map(Place::getId))
                .toList();
        List<Stated> all = stated(ids, day);
        LocalDate since = lastDay(all);
        List<Stated> ofDay = on(since, all);
        Standing before = Objects.requireNonNull(fold(region.getInitialHolder(), before(since, own)));
        Standing now = Objects.requireNonNull(fold(region.getInitialHolder(), own));
        boolean rolledUp = !ofDay.isEmpty() && on(since, own).isEmpty();
        return new Held(
                since,
                change(ofDay.isEmpty() ? null : before.holder, now, ofDay, rolledUp),
                rollUp(places, day, region.getAreaKm2() == null ? null : Place::getAreaWeight));
    }

    private Map<String, Ground> rollUp(List<Place> places, LocalDate day, @Nullable ToDoubleFunction<Place> ground) {
        Map<String, Integer> uncontested = new TreeMap<>();
        Map<String, Integer> contested = new TreeMap<>();
        Map<String, Double> shares = new TreeMap<>();
        for (Place place : places) {
            Standing standing = fold(place.getInitialHolder(), stated(List.of(place.getId()), day));
            if (standing == null) {
                continue;
            }
            boolean disputedGround = standing.status == ControlStatus.CONTESTED;
            uncontested.merge(standing.holder, disputedGround ? 0 : 1, Integer::sum);
            contested.merge(standing.holder, disputedGround ? 1 : 0, Integer::sum);
            shares.merge(
                    standing.holder, disputedGround || ground == null ? 0 : ground.applyAsDouble(place), Double::sum);
        }
        Map<String, Ground> holdings = new TreeMap<>();
        uncontested.forEach((holder, count) -> holdings.put(
                holder, Ground.of(count, contested.get(holder), ground == null ? null : shares.get(holder))));
        return holdings;
    }

    /** All that is stated of some territories with effect up to a day. */
    private List<Stated> stated(Collection<String> territories, LocalDate day) {
        List<Stated> stated = new ArrayList<>();
        for (KnownEvent event : events) {
            List<ControlChange> changes = event.event().getControlChanges();
            for (int i = 0; i < changes.size(); i++) {
                ControlChange change = changes.get(i);
                stated.add(new Stated(event, i, false, change.getTerritory(), change));
                for (String place : change.getAppliesTo()) {
                    stated.add(new Stated(event, i, true, place, change));
                }
            }
        }
        return stated.stream()
                .filter(one -> territories.contains(one.territory))
                .filter(one -> !one.change.getEffective().isAfter(day))
                .sorted(Stated.ORDER)
                .toList();
    }

    private static @Nullable Standing fold(@Nullable String initialHolder, List<Stated> stated) {
        Standing standing = initialHolder == null ? null : new Standing(initialHolder, null, ControlStatus.HELD);
        for (Stated one : stated) {
            ControlChange change = one.change;
            if (change.getStatus() == ControlStatus.CONTESTED) {
                String holder = standing == null ? "unknown" : standing.holder;
                standing = new Standing(holder, change.getTo(), change.getStatus());
            } else {
                standing = new Standing(change.getTo(), null, change.getStatus());
            }
        }
        return standing;
    }

    private static Change change(@Nullable String from, Standing now, List<Stated> ofDay, boolean derived) {
        return new Change(
                from,
                now.holder,
                now.contender,
                now.status,
                ofDay.stream()
                        .map(stated -> stated.by.event().getId())
                        .distinct()
                        .toList(),
                ofDay.stream().anyMatch(stated -> stated.change.getDisputed()),
                derived);
    }

    private LocalDate lastDay(List<Stated> stated) {
        return stated.isEmpty()
                ? definition.getSpanFrom()
                : stated.get(stated.size() - 1).change.getEffective();
    }

    private static List<Stated> on(LocalDate day, List<Stated> stated) {
        return stated.stream()
                .filter(one -> one.change.getEffective().equals(day))
                .toList();
    }

    private static List<Stated> before(LocalDate day, List<Stated> stated) {
        return stated.stream()
                .filter(one -> one.change.getEffective().isBefore(day))
                .toList();
    }
}
