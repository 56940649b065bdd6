package dev.daybook.streams.control;

import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.ControlChange;
import dev.daybook.schema.ControlStatus;
import dev.daybook.schema.Holding;
import dev.daybook.schema.Place;
import dev.daybook.schema.Region;
import dev.daybook.schema.TerritoryChange;
import dev.daybook.schema.TimelineRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of control, worked out day by day from all events at once: slow, plain, and by another road. */
final class PlainControl {

    private record Told(CampaignEvent event, int index, boolean direct, ControlChange change, TimelineRecord record) {}

    private record Held(String holder, @Nullable String contender, ControlStatus status) {}

    private final CampaignDefinition definition;
    private final List<TimelineRecord> latest;

    /** @param records records in any order; the highest revision of each event counts */
    PlainControl(CampaignDefinition definition, Collection<TimelineRecord> records) {
        this.definition = definition;
        Map<String, TimelineRecord> highest = new HashMap<>();
        for (TimelineRecord record : records) {
            if (record.getEventId() != null) {
                highest.merge(record.getEventId(), record, (a, b) -> a.getRevision() > b.getRevision() ? a : b);
            }
        }
        latest = highest.values().stream()
                .filter(record -> record.getEvent() != null)
                .sorted(Comparator.comparing(TimelineRecord::getCampaignInstant)
                        .thenComparing(TimelineRecord::getEventId))
                .toList();
    }

    /** Every record of every territory up to a day, by {@code territory/date}. */
    Map<String, TerritoryChange> records(LocalDate through) {
        Map<String, TerritoryChange> records = new TreeMap<>();
        Stream<String> ids = Stream.concat(
                definition.getRegions().stream().map(Region::getId),
                definition.getPlaces().stream().map(Place::getId));
        ids.forEach(id -> definition
                .getSpanFrom()
                .datesUntil(through.plusDays(1))
                .forEach(day -> {
                    TerritoryChange record = record(id, day);
                    if (record != null) {
                        records.put(id + "/" + day, record);
                    }
                }));
        return records;
    }

    /** Who holds how much of the campaign at the end of a day. */
    List<Holding> holdings(LocalDate day) {
        double whole = definition.getRegions().stream()
                .mapToDouble(region -> region.getAreaKm2() == null ? 0 : region.getAreaKm2())
                .sum();
        return holdings(definition.getPlaces(), day, place -> place.getAreaWeight() * areaOf(place.getRegion()), whole);
    }

    private double areaOf(@Nullable String region) {
        return definition.getRegions().stream()
                .filter(one -> one.getId().equals(region) && one.getAreaKm2() != null)
                .mapToDouble(Region::getAreaKm2)
                .sum();
    }

    private @Nullable TerritoryChange record(String id, LocalDate day) {
        boolean isPlace =
                definition.getPlaces().stream().anyMatch(place -> place.getId().equals(id));
        List<Told> own = told(id, day);
        List<Told> behind = new ArrayList<>(own);
        if (!isPlace) {
            placesOf(id).forEach(place -> behind.addAll(told(place.getId(), day)));
        }
        Held before = held(id, day.minusDays(1));
        Held now = held(id, day);
        boolean first = day.equals(definition.getSpanFrom());
        if (now == null || behind.isEmpty() && !first) {
            return null;
        }
        return new TerritoryChange(
                id,
                isPlace ? regionOf(id) : null,
                now.holder(),
                now.contender(),
                now.status(),
                behind.isEmpty() || before == null ? null : before.holder(),
                isPlace ? List.of() : holdings(placesOf(id), day, Place::getAreaWeight, areaOf(id) > 0 ? 1 : 0),
                eventIds(behind),
                behind.stream().anyMatch(told -> told.change().getDisputed()),
                isPlace ? !own.isEmpty() && !own.get(own.size() - 1).direct() : own.isEmpty() && !behind.isEmpty());
    }

    private List<String> eventIds(List<Told> behind) {
        Set<String> ids = new LinkedHashSet<>();
        for (TimelineRecord record : latest) {
            if (behind.stream().anyMatch(told -> told.record() == record)) {
                ids.add(record.getEventId());
            }
        }
        return List.copyOf(ids);
    }

    private interface Weight {
        double of(Place place);
    }

    private List<Holding> holdings(List<Place> places, LocalDate day, Weight weight, double whole) {
        List<String> sides = new ArrayList<>();
        definition.getBelligerents().forEach(side -> sides.add(side.getId()));
        sides.add("unknown");
        List<Holding> holdings = new ArrayList<>();
        for (String side : sides) {
            int free = 0;
            int contested = 0;
            double ground = 0;
            for (Place place : places) {
                Held held = held(place.getId(), day);
                if (held != null && held.holder().equals(side)) {
                    free += held.contender() == null ? 1 : 0;
                    contested += held.contender() == null ? 0 : 1;
                    ground += held.contender() == null ? weight.of(place) : 0;
                }
            }
            if (free + contested > 0) {
                holdings.add(new Holding(side, free, contested, whole > 0 ? (Double) (ground / whole) : null));
            }
        }
        return holdings;
    }

    /** How a territory stands at the end of a day, from the first change of it on. */
    private @Nullable Held held(String id, LocalDate through) {
        Held held = initial(id);
        for (LocalDate day = definition.getSpanFrom(); !day.isAfter(through); day = day.plusDays(1)) {
            for (Told told : told(id, day)) {
                ControlChange change = told.change();
                held = change.getStatus() == ControlStatus.CONTESTED
                        ? new Held(held == null ? "unknown" : held.holder(), change.getTo(), change.getStatus())
                        : new Held(change.getTo(), null, change.getStatus());
            }
        }
        return held;
    }

    /** What is told of a territory that takes effect on a day: of one event, what is told of a place itself is last. */
    private List<Told> told(String id, LocalDate day) {
        List<Told> told = new ArrayList<>();
        for (TimelineRecord record : latest) {
            for (boolean direct : new boolean[] {false, true}) {
                for (int index = 0;
                        index < record.getEvent().getControlChanges().size();
                        index++) {
                    ControlChange change = record.getEvent().getControlChanges().get(index);
                    boolean named = direct
                            ? change.getTerritory().equals(id)
                            : change.getAppliesTo().contains(id);
                    if (named && change.getEffective().equals(day)) {
                        told.add(new Told(record.getEvent(), index, direct, change, record));
                    }
                }
            }
        }
        return told;
    }

    private @Nullable Held initial(String id) {
        Stream<String> holders = Stream.concat(
                definition.getRegions().stream()
                        .filter(region -> region.getId().equals(id))
                        .map(Region::getInitialHolder),
                definition.getPlaces().stream()
                        .filter(place -> place.getId().equals(id) && place.getInitialHolder() != null)
                        .map(Place::getInitialHolder));
        return holders.findFirst()
                .map(holder -> new Held(holder, null, ControlStatus.HELD))
                .orElse(null);
    }

    private List<Place> placesOf(String region) {
        return definition.getPlaces().stream()
                .filter(place -> region.equals(place.getRegion()))
                .toList();
    }

    private @Nullable String regionOf(String place) {
        return definition.getPlaces().stream()
                .filter(one -> one.getId().equals(place) && one.getRegion() != null)
                .map(Place::getRegion)
                .findFirst()
                .orElse(null);
    }
}
