package dev.daybook.streams.control;

import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.ControlChange;
import dev.daybook.schema.TimelineRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One event's change of one territory.
 *
 * @param territory place or region id
 * @param due       campaign instant at which the event falls due
 * @param eventId   event that states it
 * @param index     its place among the event's changes
 * @param derived   true if the event states it of a region and passes it on to this place
 * @param change    what the event states
 */
record StatedChange(String territory, Instant due, String eventId, int index, boolean derived, ControlChange change)
        implements Comparable<StatedChange> {

    /**
     * By day of effect, then as the events fall due. What follows is arbitrary but total, so that the order of arrival
     * does not matter; of one event, what it states of the place itself comes last and so prevails.
     */
    private static final Comparator<StatedChange> ORDER = Comparator.comparing(StatedChange::effective)
            .thenComparing(StatedChange::due)
            .thenComparing(StatedChange::eventId)
            .thenComparing(StatedChange::derived, Comparator.reverseOrder())
            .thenComparingInt(StatedChange::index)
            .thenComparing(StatedChange::territory);

    /** All that an event states, of the territories it names and of those it passes on to. */
    static List<StatedChange> of(TimelineRecord record, CampaignEvent event) {
        List<StatedChange> stated = new ArrayList<>();
        for (int index = 0; index < event.getControlChanges().size(); index++) {
            ControlChange change = event.getControlChanges().get(index);
            Instant due = record.getCampaignInstant();
            stated.add(new StatedChange(change.getTerritory(), due, event.getId(), index, false, change));
            for (String place : change.getAppliesTo()) {
                stated.add(new StatedChange(place, due, event.getId(), index, true, change));
            }
        }
        return stated;
    }

    /** Campaign day it takes effect. */
    LocalDate effective() {
        return change.getEffective();
    }

    @Override
    public int compareTo(StatedChange other) {
        return ORDER.compare(this, other);
    }
}
