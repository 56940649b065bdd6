package dev.daybook.streams.digest;

import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.TimelineRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The events of a run: the highest revision of each, by id, by day and by the day an interval ends. */
final class EventBook {

    private record Revised(int revision, @Nullable DatedEvent event) {}

    /** What a record put in the place of what; null for nothing. */
    record Change(@Nullable DatedEvent before, @Nullable DatedEvent now) {

        /** The revisions that are there. */
        List<DatedEvent> both() {
            return Stream.of(before, now).filter(Objects::nonNull).toList();
        }
    }

    private final Map<String, Revised> events = new HashMap<>();
    private final Map<LocalDate, NavigableSet<DatedEvent>> byDay = new HashMap<>();
    private final NavigableMap<LocalDate, NavigableSet<DatedEvent>> intervalsByEnd = new TreeMap<>();

    /** Takes a revision of an event; a retraction is one without an event. An older one changes nothing. */
    Change revise(TimelineRecord record) {
        String id = Objects.requireNonNull(record.getEventId(), "eventId");
        int revision = Objects.requireNonNull(record.getRevision(), "revision");
        Revised held = events.get(id);
        if (held != null && revision <= held.revision()) {
            return new Change(null, null);
        }
        CampaignEvent event = record.getEvent();
        DatedEvent now =
                event == null ? null : new DatedEvent(record.getDate(), record.getCampaignInstant(), revision, event);
        DatedEvent before = held == null ? null : held.event();
        events.put(id, new Revised(revision, now));
        if (before != null) {
            remove(before);
        }
        if (now != null) {
            add(now);
        }
        return new Change(before, now);
    }

    /** The event with an id; null if there is none or it was retracted. */
    @Nullable
    DatedEvent find(String id) {
        Revised held = events.get(id);
        return held == null ? null : held.event();
    }

    /** Events that entered on a day, in the order of the timeline. */
    SortedSet<DatedEvent> on(LocalDate day) {
        return byDay.getOrDefault(day, Collections.emptyNavigableSet());
    }

    /** Intervals that a day lies inside, the day they entered on excepted, in the order of the timeline. */
    List<DatedEvent> ongoingOn(LocalDate day) {
        List<DatedEvent> ongoing = new ArrayList<>();
        for (NavigableSet<DatedEvent> ending : intervalsByEnd.tailMap(day, true).values()) {
            ending.stream().takeWhile(event -> event.entered().isBefore(day)).forEach(ongoing::add);
        }
        Collections.sort(ongoing);
        return ongoing;
    }

    private void add(DatedEvent event) {
        byDay.computeIfAbsent(event.entered(), none -> new TreeSet<>()).add(event);
        if (event.isInterval()) {
            intervalsByEnd
                    .computeIfAbsent(event.event().getLatest(), none -> new TreeSet<>())
                    .add(event);
        }
    }

    private void remove(DatedEvent event) {
        remove(byDay, event.entered(), event);
        if (event.isInterval()) {
            remove(intervalsByEnd, event.event().getLatest(), event);
        }
    }

    private static void remove(Map<LocalDate, NavigableSet<DatedEvent>> index, LocalDate day, DatedEvent event) {
        index.computeIfPresent(day, (key, events) -> {
            events.remove(event);
            return events.isEmpty() ? null : events;
        });
    }
}
