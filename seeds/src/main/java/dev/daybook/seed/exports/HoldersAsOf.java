package dev.daybook.seed.exports;

import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.ControlChange;
import dev.daybook.schema.ControlStatus;
import dev.daybook.schema.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who holds each tracked place at the end of a day, by the pack alone. */
final class HoldersAsOf {

    private final LocalDate from;
    private final LocalDate until;
    private final Map<String, String> holders = new HashMap<>();
    private final List<ControlChange> changes = new ArrayList<>();

    HoldersAsOf(CampaignDefinition definition, LocalDate until) {
        this.from = definition.getSpanFrom();
        this.until = until;
        for (Place place : definition.getPlaces()) {
            if (place.getInitialHolder() != null) {
                holders.put(place.getId(), place.getInitialHolder());
            }
        }
    }

    /** Takes in the changes of {@code event}; events come in pack order. */
    void add(CampaignEvent event) {
        for (ControlChange change : event.getControlChanges()) {
            LocalDate day = change.getEffective();
            if (!day.isBefore(from) && !day.isAfter(until) && change.getStatus() != ControlStatus.CONTESTED) {
                changes.add(change);
            }
        }
    }

    /** Holder by place. */
    Map<String, String> byPlace() {
        changes.sort(Comparator.comparing(ControlChange::getEffective));
        for (ControlChange change : changes) {
            holders.replace(change.getTerritory(), change.getTo());
            change.getAppliesTo().forEach(place -> holders.replace(place, change.getTo()));
        }
        return holders;
    }
}
