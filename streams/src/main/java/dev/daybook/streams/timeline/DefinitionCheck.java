package dev.daybook.streams.timeline;

import static dev.daybook.streams.timeline.Refusal.unless;

import dev.daybook.schema.Battle;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.Place;
import dev.daybook.schema.Region;
import dev.daybook.schema.TimelineRecord;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the definition of a campaign must be for the stages to work with it. */
public final class DefinitionCheck {

    /** Longest span, in days: a thousand years, so that no loop over days is endless. */
    public static final long LONGEST_SPAN_DAYS = 365_250;

    /** First day anything may be dated, so that no length in days overflows. */
    static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
    /** Last day anything may be dated. */
    static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private DefinitionCheck() {}

    /**
     * Checks the definition that {@code record} carries.
     *
     * @throws dev.daybook.error.DaybookException.BadRecords if the stages could not work with it
     */
    static void check(TimelineRecord record, CampaignDefinition definition) {
        unless(definition.getId().equals(record.getCampaign()), record, record.getCampaign(), definition.getId());
        checkSpan(record, definition);
        Set<String> sides = unique(record, "belligerents", definition.getBelligerents(), side -> side.getId());
        sides.add(CampaignIndex.UNKNOWN);
        Set<String> regions = unique(record, "regions", definition.getRegions(), Region::getId);
        Set<String> places = unique(record, "places", definition.getPlaces(), Place::getId);
        unique(record, "battles", definition.getBattles(), Battle::getId);
        for (Region region : definition.getRegions()) {
            checkRegion(record, region, sides, places);
        }
        for (Place place : definition.getPlaces()) {
            checkPlace(record, place, sides, regions);
        }
        for (Battle battle : definition.getBattles()) {
            unless(
                    !battle.getEnds().isBefore(battle.getBegins()),
                    record,
                    "a battle that ends after it begins",
                    battle.getId());
            unless(
                    battle.getPlace() == null || places.contains(battle.getPlace()),
                    record,
                    "a known place",
                    battle.getPlace());
        }
    }

    private static void checkSpan(TimelineRecord record, CampaignDefinition definition) {
        LocalDate from = definition.getSpanFrom();
        LocalDate to = definition.getSpanTo();
        boolean bounded = !from.isBefore(EARLIEST) && !to.isAfter(LATEST) && !to.isBefore(from);
        unless(
                bounded && to.toEpochDay() - from.toEpochDay() < LONGEST_SPAN_DAYS,
                record,
                "a span of at most " + LONGEST_SPAN_DAYS + " days",
                from + "/" + to);
    }

    private static void checkRegion(TimelineRecord record, Region region, Set<String> sides, Set<String> places) {
        String id = region.getId();
        Double area = region.getAreaKm2();
        unless(!places.contains(id), record, "ids that are a region's or a place's", id);
        unless(sides.contains(region.getInitialHolder()), record, "a known holder of " + id, region.getInitialHolder());
        unless(area == null || area >= 0 && area < Double.MAX_VALUE, record, "an area of " + id, area);
    }

    private static void checkPlace(TimelineRecord record, Place place, Set<String> sides, Set<String> regions) {
        String id = place.getId();
        double weight = place.getAreaWeight();
        unless(
                isNullOrIn(place.getInitialHolder(), sides),
                record,
                "a known holder of " + id,
                place.getInitialHolder());
        unless(isNullOrIn(place.getRegion(), regions), record, "a known region of " + id, place.getRegion());
        unless(weight >= 0 && weight <= 1, record, "an area weight of " + id + " from 0 to 1", weight);
    }

    private static boolean isNullOrIn(@Nullable String id, Set<String> known) {
        return id == null || known.contains(id);
    }

    private static <T> Set<String> unique(
            TimelineRecord record, String what, List<T> things, Function<T, String> idOf) {
        Set<String> seen = new HashSet<>();
        Stream<String> ids = things.stream().map(idOf);
        ids.forEach(id -> unless(
                !id.isBlank() && id.indexOf('/') < 0 && seen.add(id), record, what + " of unique ids without '/'", id));
        return seen;
    }
}
