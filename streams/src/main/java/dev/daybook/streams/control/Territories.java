package dev.daybook.streams.control;

import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.Holding;
import dev.daybook.schema.Place;
import dev.daybook.schema.Region;
import dev.daybook.schema.TerritoryChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All places and regions of a campaign, and the records of each day as they stand. */
final class Territories {

    /** Where a record belongs: sorted by territory, then by day. */
    record RecordKey(int rank, String territory, LocalDate day) implements Comparable<RecordKey> {
        private static final Comparator<RecordKey> ORDER =
                Comparator.comparingInt(RecordKey::rank).thenComparing(RecordKey::day);

        @Override
        public int compareTo(RecordKey other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * What a revision changed.
     *
     * @param records   the records that differ now; null for one that is gone
     * @param stretches the days on which something may be held otherwise
     */
    record Changes(SortedMap<RecordKey, @Nullable TerritoryChange> records, Set<Stretch> stretches) {}

    private final Map<String, Territory> territories = new HashMap<>();
    private final NavigableMap<LocalDate, SortedMap<Integer, TerritoryChange>> byDay = new TreeMap<>();
    private final RollUp campaign;

    /** Every territory with its initial holder. */
    Territories(CampaignDefinition definition) {
        List<String> holders = new ArrayList<>();
        definition.getBelligerents().forEach(side -> holders.add(side.getId()));
        Map<String, History> places = new LinkedHashMap<>();
        definition.getPlaces().forEach(place -> places.put(place.getId(), historyOf(place)));
        definition.getRegions().forEach(region -> addRegion(definition, region, places, holders));
        definition.getPlaces().forEach(place -> addPlace(definition, place, places.get(place.getId())));
        campaign = campaign(definition, places, holders);
        territories
                .values()
                .forEach(territory -> refresh(
                        territory,
                        new Stretch(
                                definition.getSpanFrom(),
                                definition.getSpanFrom().plusDays(1)),
                        new TreeMap<>()));
    }

    /** Puts what an event states now in the place of what it stated before. */
    Changes replace(Collection<StatedChange> before, Collection<StatedChange> now) {
        Map<String, SortedSet<LocalDate>> dirty = new LinkedHashMap<>();
        for (StatedChange change : before) {
            history(change).remove(change);
            dirty.computeIfAbsent(change.territory(), none -> new TreeSet<>()).add(change.effective());
        }
        for (StatedChange change : now) {
            history(change).add(change);
            dirty.computeIfAbsent(change.territory(), none -> new TreeSet<>()).add(change.effective());
        }
        Map<String, Set<Stretch>> stale = new LinkedHashMap<>();
        dirty.forEach((id, days) -> settle(find(id), days, stale));
        Changes changes = new Changes(new TreeMap<>(), new LinkedHashSet<>());
        stale.forEach((id, stretches) -> {
            stretches.forEach(stretch -> refresh(find(id), stretch, changes.records()));
            changes.stretches().addAll(stretches);
        });
        return changes;
    }

    /** Records that begin on a day, regions before places. */
    List<TerritoryChange> on(LocalDate day) {
        SortedMap<Integer, TerritoryChange> records = byDay.get(day);
        return records == null ? List.of() : List.copyOf(records.values());
    }

    /** Days after {@code after} up to {@code through} on which records begin. */
    Set<LocalDate> daysBetween(LocalDate after, LocalDate through) {
        return byDay.subMap(after, false, through, true).keySet();
    }

    /** Who holds how much of the campaign at the end of a day. */
    List<Holding> holdingsAt(LocalDate day) {
        return campaign.at(day);
    }

    private void settle(Territory territory, SortedSet<LocalDate> days, Map<String, Set<Stretch>> stale) {
        Stretch stretch = territory.history().settle(days);
        stale.computeIfAbsent(territory.id(), none -> new LinkedHashSet<>()).add(stretch);
        if (territory instanceof Spot spot && spot.region() != null) {
            stale.computeIfAbsent(spot.region(), none -> new LinkedHashSet<>()).add(stretch);
        }
    }

    private void refresh(
            Territory territory, Stretch stretch, SortedMap<RecordKey, @Nullable TerritoryChange> changed) {
        TreeSet<LocalDate> days = territory.candidates(stretch);
        days.add(stretch.first());
        for (LocalDate day : days) {
            TerritoryChange now = territory.recordOf(day);
            TerritoryChange before = now == null
                    ? territory.records().remove(day)
                    : territory.records().put(day, now);
            if (!Objects.equals(before, now)) {
                index(territory, day, now);
                changed.put(new RecordKey(territory.rank(), territory.id(), day), now);
            }
        }
    }

    private void index(Territory territory, LocalDate day, @Nullable TerritoryChange now) {
        if (now != null) {
            byDay.computeIfAbsent(day, none -> new TreeMap<>()).put(territory.rank(), now);
            return;
        }
        byDay.computeIfPresent(day, (key, records) -> {
            records.remove(territory.rank());
            return records.isEmpty() ? null : records;
        });
    }

    private History history(StatedChange change) {
        return find(change.territory()).history();
    }

    private Territory find(String id) {
        return Objects.requireNonNull(territories.get(id), id);
    }

    private static History historyOf(Place place) {
        String holder = place.getInitialHolder();
        return new History(holder == null ? null : Standing.initial(holder));
    }

    private void addRegion(
            CampaignDefinition definition, Region region, Map<String, History> places, List<String> holders) {
        List<RollUp.Ground> grounds = definition.getPlaces().stream()
                .filter(place -> region.getId().equals(place.getRegion()))
                .map(place -> new RollUp.Ground(places.get(place.getId()), place.getAreaWeight()))
                .toList();
        add(new Area(
                region.getId(),
                definition.getSpanFrom(),
                new History(Standing.initial(region.getInitialHolder())),
                territories.size(),
                grounds.stream().map(RollUp.Ground::history).toList(),
                new RollUp(holders, grounds, region.getAreaKm2() == null ? 0 : 1),
                Territory.noRecords()));
    }

    private void addPlace(CampaignDefinition definition, Place place, History history) {
        add(new Spot(
                place.getId(),
                place.getRegion(),
                definition.getSpanFrom(),
                history,
                territories.size(),
                Territory.noRecords()));
    }

    private void add(Territory territory) {
        territories.put(territory.id(), territory);
    }

    private static RollUp campaign(CampaignDefinition definition, Map<String, History> places, List<String> holders) {
        Map<String, Double> areas = new HashMap<>();
        double whole = 0;
        for (Region region : definition.getRegions()) {
            double area = region.getAreaKm2() == null ? 0 : region.getAreaKm2();
            areas.put(region.getId(), area);
            whole += area;
        }
        List<RollUp.Ground> grounds = definition.getPlaces().stream()
                .map(place -> new RollUp.Ground(
                        places.get(place.getId()), place.getAreaWeight() * areas.getOrDefault(place.getRegion(), 0.0)))
                .toList();
        return new RollUp(holders, grounds, whole);
    }
}
