package dev.daybook.consumer.picture;

import dev.daybook.consumer.digest.Sides;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.ControlStatus;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.DigestControlChange;
import dev.daybook.schema.DigestEvent;
import dev.daybook.schema.Region;
import dev.daybook.schema.TerritoryChange;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a picture shows of a day.
 *
 * @param campaign the campaign
 * @param digest   the day
 * @param standing the digest whose control holds on the day; the day's own unless it is quiet
 * @param holders  who holds each territory at the end of the day, by id
 */
record ShownDay(
        CampaignDefinition campaign, DayDigest digest, DayDigest standing, Map<String, TerritoryChange> holders) {

    private static final String UNKNOWN = "unknown";

    /** Belligerent id of a territory's holder; {@code unknown} if nobody says. */
    String holder(String territory) {
        TerritoryChange held = holders.get(territory);
        return held == null ? UNKNOWN : held.getHolder();
    }

    /** Belligerent id of whoever contests a territory. */
    @Nullable
    String contender(String territory) {
        TerritoryChange held = holders.get(territory);
        return held == null ? null : held.getContender();
    }

    /** Places of the day's events. */
    Set<String> eventful() {
        Set<String> places = new HashSet<>();
        digest.getEvents().stream()
                .map(DigestEvent::getPlace)
                .filter(Objects::nonNull)
                .forEach(place -> places.add(place.getId()));
        return places;
    }

    /** Whether the headline tells of this place. */
    boolean isHeadlines(String place) {
        return digest.getEvents().stream()
                .filter(event -> event.getTitle().equals(digest.getHeadline()))
                .anyMatch(event ->
                        event.getPlace() != null && event.getPlace().getId().equals(place));
    }

    /** Territories that changed on the day. */
    Set<String> changed() {
        Set<String> territories = new HashSet<>();
        digest.getControlChanges()
                .forEach(change -> territories.add(change.getTerritory().getId()));
        return territories;
    }

    /** What became of a territory on the day. */
    Optional<DigestControlChange> changeOf(String territory) {
        return digest.getControlChanges().stream()
                .filter(change -> change.getTerritory().getId().equals(territory))
                .findFirst();
    }

    /** Territories whose change on the day the sources disagree about. */
    Set<String> disputed() {
        Set<String> territories = new HashSet<>();
        digest.getControlChanges().stream()
                .filter(DigestControlChange::getDisputed)
                .forEach(change -> territories.add(change.getTerritory().getId()));
        return territories;
    }

    /**
     * That a region is recorded as withdrawn from while some of its places keep whoever was there before: the sources
     * list no places, and none is made up. Empty if there is no such region.
     */
    Optional<String> withdrawnAsAWhole() {
        Sides sides = new Sides(campaign);
        return campaign.getRegions().stream()
                .filter(this::isWithdrawnAsAWhole)
                .findFirst()
                .map(region -> ("%s is recorded as withdrawn from as a whole, now %s; places that no source lists keep"
                                + " their last recorded holder.")
                        .formatted(region.getName(), sides.holder(holder(region.getId()))));
    }

    private boolean isWithdrawnAsAWhole(Region region) {
        TerritoryChange held = holders.get(region.getId());
        return held != null
                && held.getStatus() == ControlStatus.WITHDRAWN
                && campaign.getPlaces().stream()
                        .filter(place -> place.getInitialHolder() != null
                                && region.getId().equals(place.getRegion()))
                        .anyMatch(place -> !holder(place.getId()).equals(held.getHolder()));
    }
}
