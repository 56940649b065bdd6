package dev.daybook.streams.control;

import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.Holding;
import dev.daybook.schema.TerritoryChange;
import dev.daybook.schema.TimelineRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who holds what in one run and epoch, record by record.
 *
 * <p>Records of events and retractions may come in any order: the highest revision of each event wins, and a retraction
 * is a revision without content. Records of territories are output as soon as their day has begun.
 *
 * <p><b>Cost.</b> A change at the end of its territory's history costs one look at each place of the region; a
 * correction costs the records after it, up to the first day that stands as it did.
 *
 * <p><b>State.</b> What each event states, and the records that follow. It grows with the pack and not with the replay.
 *
 * <p>Mutable, for one thread, deterministic. Wants validated records: every territory must be of the definition.
 */
public final class ControlFold implements ControlView {

    private record Revised(int revision, List<StatedChange> stated) {}

    private static final Revised NEVER_SEEN = new Revised(0, List.of());
    private static final SortedSet<LocalDate> NO_DAYS = Collections.unmodifiableSortedSet(new TreeSet<>());
    private static final ControlStep NO_CHANGE = new ControlStep(List.of(), NO_DAYS);

    private final LocalDate spanFrom;
    private final LocalDate spanTo;
    private final Territories territories;
    private final Map<String, Revised> events = new HashMap<>();
    private LocalDate open;

    /** A run of which nothing has been seen yet. */
    public ControlFold(CampaignDefinition definition) {
        spanFrom = definition.getSpanFrom();
        spanTo = definition.getSpanTo();
        open = spanFrom;
        territories = new Territories(definition);
    }

    /** Takes one record of the run's timeline. */
    public ControlStep apply(TimelineRecord record) {
        return switch (record.getKind()) {
            case RUN_STARTED -> new ControlStep(begunOn(spanFrom), NO_DAYS);
            case EVENT -> revise(record, StatedChange.of(record, Objects.requireNonNull(record.getEvent(), "event")));
            case RETRACTION -> revise(record, List.of());
            case DAY_CLOSED -> close(record.getDate());
            case RUN_FINISHED, RUN_DELETED, UNKNOWN -> NO_CHANGE;
        };
    }

    @Override
    public List<TerritoryChange> changesOn(LocalDate day) {
        return territories.on(day);
    }

    @Override
    public List<Holding> holdingsAt(LocalDate day) {
        return territories.holdingsAt(day);
    }

    private ControlStep revise(TimelineRecord record, List<StatedChange> now) {
        String id = Objects.requireNonNull(record.getEventId(), "eventId");
        int revision = Objects.requireNonNull(record.getRevision(), "revision");
        Revised held = events.getOrDefault(id, NEVER_SEEN);
        if (revision <= held.revision()) {
            return NO_CHANGE;
        }
        if (revision > 1 || !now.isEmpty()) {
            // The first of an event, without a change, keeps no lower one out.
            events.put(id, new Revised(revision, now));
        }
        if (now.equals(held.stated())) {
            return NO_CHANGE;
        }
        Territories.Changes changes = territories.replace(held.stated(), now);
        List<ControlStep.Output> outputs = new ArrayList<>();
        changes.records().forEach((key, change) -> {
            if (!key.day().isAfter(lastBegun(open))) {
                outputs.add(new ControlStep.Output(key.day(), key.territory(), change));
            }
        });
        SortedSet<LocalDate> touched = new TreeSet<>();
        changes.stretches().forEach(stretch -> stretch.addClosed(spanFrom, open, touched));
        return new ControlStep(outputs, touched);
    }

    /** Opens the day after; records of days after the span never leave. */
    private ControlStep close(LocalDate day) {
        LocalDate next = day.plusDays(1);
        if (!next.isAfter(open)) {
            return NO_CHANGE;
        }
        List<ControlStep.Output> outputs = new ArrayList<>();
        territories.daysBetween(lastBegun(open), lastBegun(next)).forEach(begun -> outputs.addAll(begunOn(begun)));
        open = next;
        return new ControlStep(outputs, NO_DAYS);
    }

    private LocalDate lastBegun(LocalDate day) {
        return day.isAfter(spanTo) ? spanTo : day;
    }

    private List<ControlStep.Output> begunOn(LocalDate day) {
        return territories.on(day).stream()
                .map(change -> new ControlStep.Output(day, change.getTerritory(), change))
                .toList();
    }
}
