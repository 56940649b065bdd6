package dev.daybook.streams.made;

import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.TimelineKind;
import dev.daybook.schema.TimelineRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** A made-up run: events, some revised, some retracted, arriving in any order while the days close one by one. */
public final class MadeRun {

    private static final int EVENTS = 14;

    private final List<TimelineRecord> records = new ArrayList<>();

    /** @param random the only source of what is made up */
    public MadeRun(RandomGenerator random) {
        MadeEvents made = new MadeEvents(random);
        Timeline timeline = new Timeline();
        for (CampaignEvent event : made.some(EVENTS)) {
            records.add(timeline.enter(event, 1));
            if (made.chance(3)) {
                records.add(timeline.enter(made.event(event.getId()), 2));
            }
            if (made.chance(4)) {
                records.add(timeline.retract(event, 3));
            }
            if (made.chance(6)) {
                records.add(timeline.enter(made.event(event.getId()), 4));
            }
        }
        shuffle(random);
        for (LocalDate day : daysThrough(MadeEvents.LAST)) {
            int from = lastClose() + 1;
            records.add(from + random.nextInt(records.size() - from + 1), timeline.close(day));
        }
    }

    /** The records in their order of arrival. */
    public List<TimelineRecord> inAnyOrder() {
        return records;
    }

    /** The last revision of each event that is not retracted. */
    public Collection<CampaignEvent> lastRevisions() {
        return lastRevisionsUpTo(records.get(records.size() - 1));
    }

    /** The last revision of each event that is not retracted, as it is known after a record. */
    public Collection<CampaignEvent> lastRevisionsUpTo(TimelineRecord last) {
        return lastRecordsUpTo(last).stream().map(TimelineRecord::getEvent).toList();
    }

    /** The record of the last revision of each event that is not retracted, as it is known after a record. */
    public Collection<TimelineRecord> lastRecordsUpTo(TimelineRecord last) {
        Map<String, TimelineRecord> latest = new TreeMap<>();
        for (TimelineRecord record : upTo(last)) {
            if (record.getEventId() != null) {
                latest.merge(record.getEventId(), record, (a, b) -> a.getRevision() > b.getRevision() ? a : b);
            }
        }
        latest.values().removeIf(record -> record.getEvent() == null);
        return latest.values();
    }

    /** The last day closed after a record; the day before the first if none is. */
    public LocalDate lastClosedUpTo(TimelineRecord last) {
        return upTo(last).stream()
                .filter(record -> record.getKind() == TimelineKind.DAY_CLOSED)
                .map(TimelineRecord::getDate)
                .max(LocalDate::compareTo)
                .orElse(MadeEvents.FIRST.minusDays(1));
    }

    /** The days of made-up runs up to one of them. */
    public static List<LocalDate> daysThrough(LocalDate last) {
        return MadeEvents.FIRST.datesUntil(last.plusDays(1)).toList();
    }

    private List<TimelineRecord> upTo(TimelineRecord last) {
        return records.subList(0, records.indexOf(last) + 1);
    }

    private int lastClose() {
        for (int i = records.size() - 1; i >= 0; i--) {
            if (records.get(i).getKind() == TimelineKind.DAY_CLOSED) {
                return i;
            }
        }
        return -1;
    }

    private void shuffle(RandomGenerator random) {
        for (int i = records.size() - 1; i > 0; i--) {
            records.add(records.remove(random.nextInt(i + 1)));
        }
    }
}
