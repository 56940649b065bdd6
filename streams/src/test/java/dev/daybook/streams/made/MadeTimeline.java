package dev.daybook.streams.made;

import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.CasualtyClaim;
import dev.daybook.schema.TimelineRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** A made-up archive that the topology takes: events with control changes and claims, and corrections of them. */
public final class MadeTimeline {

    private static final int EVENTS = 14;

    private final RandomGenerator random;
    private final List<CampaignEvent> events = new ArrayList<>();
    private final List<CampaignEvent> revised = new ArrayList<>();
    private final List<CampaignEvent> retracted = new ArrayList<>();

    /** @param random the only source of what is made up */
    public MadeTimeline(RandomGenerator random) {
        this.random = random;
        MadeEvents claims = new MadeEvents(random);
        MadeControl changes = new MadeControl(random);
        for (int i = 0; i < EVENTS; i++) {
            String id = "event-" + i;
            CampaignEvent event = event(id, claims, changes);
            events.add(event);
            if (claims.chance(3)) {
                revised.add(event(id, claims, changes));
            }
            if (claims.chance(4)) {
                retracted.add(event);
            }
        }
    }

    /** The whole epoch, day by day, each correction somewhere after the first day. */
    public List<TimelineRecord> inOrder(RunTimeline timeline) {
        List<TimelineRecord> records = new ArrayList<>();
        records.add(timeline.started());
        for (LocalDate day : days()) {
            events.stream()
                    .filter(event -> event.getEarliest().equals(day))
                    .forEach(event -> records.add(timeline.event(event)));
            records.add(timeline.closed(day));
            revised.stream()
                    .filter(event -> corrected(event, day))
                    .forEach(event -> records.add(timeline.correction(event, 2)));
            retracted.stream()
                    .filter(event -> corrected(event, day))
                    .forEach(event -> records.add(timeline.retraction(event, 3)));
        }
        records.add(timeline.finished(MadeControl.LAST));
        return records;
    }

    /** The same archive, each event at any moment: before its day, on it, long after it. */
    public List<TimelineRecord> inAnyOrder(RunTimeline timeline) {
        List<TimelineRecord> records = new ArrayList<>();
        records.add(timeline.started());
        List<LocalDate> days = days();
        for (LocalDate day : days) {
            events.stream()
                    .filter(event -> slotOf(event, 1) == days.indexOf(day))
                    .forEach(event -> records.add(timeline.event(event)));
            revised.stream()
                    .filter(event -> slotOf(event, 2) == days.indexOf(day))
                    .forEach(event -> records.add(timeline.correction(event, 2)));
            retracted.stream()
                    .filter(event -> slotOf(event, 3) == days.indexOf(day))
                    .forEach(event -> records.add(timeline.retraction(event, 3)));
            records.add(timeline.closed(day));
        }
        records.add(timeline.finished(MadeControl.LAST));
        return records;
    }

    private int slotOf(CampaignEvent event, int revision) {
        return Math.floorMod(
                event.getTitle().hashCode() * 31 + event.getId().hashCode() * 7 + revision * 5, days().size());
    }

    private static boolean corrected(CampaignEvent event, LocalDate day) {
        return Math.floorMod(event.getId().hashCode(), days().size()) == days().indexOf(day);
    }

    private static List<LocalDate> days() {
        return MadeControl.FIRST.datesUntil(MadeControl.LAST.plusDays(1)).toList();
    }

    private CampaignEvent event(String id, MadeEvents claims, MadeControl changes) {
        CampaignEvent event = claims.event(id);
        return CampaignEvent.newBuilder(event)
                .setControlChanges(changes.event(id).getControlChanges())
                .setCasualties(event.getCasualties().stream().map(this::usable).toList())
                .build();
    }

    /** Bounds out of order must be flagged, and claimants known. */
    private CasualtyClaim usable(CasualtyClaim claim) {
        boolean known = !claim.getClaimant().equals("somebody");
        return CasualtyClaim.newBuilder(claim)
                .setFlagged(true)
                .setClaimant(known || random.nextBoolean() ? (known ? claim.getClaimant() : "unknown") : "historians")
                .build();
    }
}
