package dev.daybook.streams.made;

import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.ControlChange;
import dev.daybook.schema.ControlStatus;
import dev.daybook.schema.Holding;
import dev.daybook.schema.TerritoryChange;
import dev.daybook.schema.TimelineRecord;
import dev.daybook.streams.control.ControlView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A plain answer of who holds what, worked out anew from all events at each question. */
public final class MapOfChanges implements ControlView {

    private final List<TerritoryChange> initial = new ArrayList<>();
    private final LocalDate first;
    private final Map<String, Integer> revisions = new HashMap<>();
    private final Map<String, CampaignEvent> events = new TreeMap<>();

    /** Everything is Japanese on the first day. */
    public MapOfChanges(LocalDate first, String... territories) {
        this.first = first;
        for (String territory : territories) {
            initial.add(change(territory, "japanese", null, ControlStatus.HELD, List.of()));
        }
    }

    /** Takes a record; the highest revision of an event wins. */
    public void take(TimelineRecord record) {
        String id = record.getEventId();
        if (id == null || record.getRevision() <= revisions.getOrDefault(id, 0)) {
            return;
        }
        revisions.put(id, record.getRevision());
        if (record.getEvent() == null) {
            events.remove(id);
        } else {
            events.put(id, record.getEvent());
        }
    }

    @Override
    public List<TerritoryChange> changesOn(LocalDate day) {
        List<TerritoryChange> changes = new ArrayList<>(day.equals(first) ? initial : List.of());
        for (CampaignEvent event : events.values()) {
            for (ControlChange change : event.getControlChanges()) {
                if (change.getEffective().equals(day)) {
                    changes.add(change(
                            change.getTerritory(),
                            change.getTo(),
                            change.getFrom(),
                            change.getStatus(),
                            List.of(event.getId())));
                }
            }
        }
        return changes;
    }

    @Override
    public List<Holding> holdingsAt(LocalDate day) {
        long taken = events.values().stream()
                .flatMap(event -> event.getControlChanges().stream())
                .filter(change -> !change.getEffective().isAfter(day))
                .map(ControlChange::getTerritory)
                .distinct()
                .count();
        return List.of(
                new Holding("japanese", initial.size() - (int) taken, 0, null),
                new Holding("soviet", (int) taken, 0, null));
    }

    private static TerritoryChange change(
            String territory, String holder, @Nullable String before, ControlStatus status, List<String> eventIds) {
        return new TerritoryChange(territory, "sanko", holder, null, status, before, List.of(), eventIds, false, false);
    }
}
