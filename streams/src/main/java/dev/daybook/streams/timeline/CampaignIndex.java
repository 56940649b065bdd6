package dev.daybook.streams.timeline;

import static dev.daybook.streams.timeline.Refusal.unless;

import dev.daybook.schema.Battle;
import dev.daybook.schema.Belligerent;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.CasualtyClaim;
import dev.daybook.schema.ControlChange;
import dev.daybook.schema.Place;
import dev.daybook.schema.Region;
import dev.daybook.schema.TimelineKind;
import dev.daybook.schema.TimelineRecord;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names and bounds of a run's campaign, to check records against. */
public final class CampaignIndex {

    /** The holder, claimant or contender that no source names. */
    public static final String UNKNOWN = "unknown";

    private static final String HISTORIANS = "historians";

    private final CampaignDefinition definition;
    private final Set<String> sides = new HashSet<>();
    private final Set<String> claimants = new HashSet<>();
    private final Set<String> places = new HashSet<>();
    private final Set<String> territories = new HashSet<>();
    private final Set<String> battles = new HashSet<>();

    /** @param definition a definition that was checked */
    public CampaignIndex(CampaignDefinition definition) {
        this.definition = definition;
        definition.getBelligerents().stream().map(Belligerent::getId).forEach(sides::add);
        claimants.addAll(sides);
        claimants.addAll(definition.getClaimantPreference());
        claimants.add(HISTORIANS);
        claimants.add(UNKNOWN);
        definition.getPlaces().stream().map(Place::getId).forEach(places::add);
        definition.getRegions().stream().map(Region::getId).forEach(territories::add);
        territories.addAll(places);
        definition.getBattles().stream().map(Battle::getId).forEach(battles::add);
    }

    /**
     * Checks a record of this campaign that is no {@code RUN_STARTED}.
     *
     * @param position where the run stands before it
     * @throws dev.daybook.error.DaybookException.BadRecords if it names what the definition does not have, or a day
     *     outside the span, or closes a day that is closed
     */
    public void check(TimelineRecord record, RunPosition position) {
        unless(record.getCampaign().equals(definition.getId()), record, definition.getId(), record.getCampaign());
        if (record.getKind() == TimelineKind.EVENT || record.getKind() == TimelineKind.DAY_CLOSED) {
            LocalDate day = record.getDate();
            boolean inside = !day.isBefore(definition.getSpanFrom()) && !day.isAfter(definition.getSpanTo());
            unless(
                    inside,
                    record,
                    () -> "a day of " + definition.getSpanFrom() + "/" + definition.getSpanTo(),
                    day::toString);
        }
        if (record.getKind() == TimelineKind.DAY_CLOSED) {
            unless(record.getDate().isAfter(position.lastClosed()), record, "an open day", record.getDate());
        }
        if (record.getKind() == TimelineKind.EVENT) {
            checkEvent(record, Objects.requireNonNull(record.getEvent()));
        }
    }

    private void checkEvent(TimelineRecord record, CampaignEvent event) {
        checkKnown(record, "place", places, event.getPlace());
        checkKnown(record, "battle", battles, event.getBattle());
        event.getActors().forEach(actor -> checkSide(record, actor.getBelligerent()));
        event.getControlChanges().forEach(change -> checkChange(record, change));
        event.getCasualties().forEach(claim -> checkClaim(record, claim));
    }

    private void checkChange(TimelineRecord record, ControlChange change) {
        checkKnown(record, "territory", territories, change.getTerritory());
        change.getAppliesTo().forEach(place -> checkKnown(record, "place", places, place));
        checkSide(record, change.getFrom());
        checkSide(record, change.getTo());
        unless(
                !change.getEffective().isBefore(definition.getSpanFrom()),
                record,
                () -> "a change of " + change.getTerritory() + " on or after " + definition.getSpanFrom(),
                () -> change.getEffective().toString());
    }

    private void checkSide(TimelineRecord record, @Nullable String side) {
        if (!UNKNOWN.equals(side)) {
            checkKnown(record, "belligerent", sides, side);
        }
    }

    private void checkClaim(TimelineRecord record, CasualtyClaim claim) {
        checkSide(record, claim.getBelligerent());
        checkKnown(record, "claimant", claimants, claim.getClaimant());
    }

    private static void checkKnown(TimelineRecord record, String what, Set<String> known, @Nullable String id) {
        unless(
                id == null || known.contains(id),
                record,
                () -> "a " + what + " of the run's definition",
                () -> String.valueOf(id));
    }
}
