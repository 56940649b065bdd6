package dev.daybook.producer.timeline;

import dev.daybook.error.DaybookException;
import dev.daybook.schema.CampaignEvent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The instants of one day's events.
 *
 * <p>Events keep the pack's order and instants never decrease. An event whose source gives a time of day falls due
 * then, or with the event before it if that is later. Events without one are spread evenly over what lies between
 * their timed neighbours, or the ends of the day. Days are days of the campaign's zone, which may have 23 or 25 hours.
 */
final class DayPlan {

    /**
     * When one event falls due.
     *
     * @param instant  in UTC, whole milliseconds
     * @param computed whether no source gives it
     */
    record Due(Instant instant, boolean computed) {}

    private final LocalDate date;
    private final ZoneId zone;
    private final long startMs;
    private final long endMs;

    DayPlan(LocalDate date, ZoneId zone) {
        this.date = date;
        this.zone = zone;
        this.startMs = start(date, zone).toEpochMilli();
        this.endMs = end(date, zone).toEpochMilli();
    }

    /** First instant of {@code date} in {@code zone}. */
    static Instant start(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toInstant();
    }

    /** First instant after {@code date} in {@code zone}. */
    static Instant end(LocalDate date, ZoneId zone) {
        return start(date.plusDays(1), zone);
    }

    /**
     * When {@code events} fall due, in their order.
     *
     * @throws DaybookException.BadRecords if a time of day cannot be read
     */
    List<Due> of(List<CampaignEvent> events) {
        List<Due> plan = new ArrayList<>(events.size());
        long floorMs = startMs;
        int next = 0;
        while (next < events.size()) {
            int timed = nextTimed(events, next);
            long ceilingMs = timed < events.size() ? Math.max(floorMs, statedMs(events.get(timed))) : endMs;
            int untimed = timed - next;
            for (int nth = 1; nth <= untimed; nth++) {
                plan.add(due(floorMs + (ceilingMs - floorMs) * nth / (untimed + 1), true));
            }
            if (timed < events.size()) {
                plan.add(due(ceilingMs, ceilingMs != statedMs(events.get(timed))));
            }
            floorMs = ceilingMs;
            next = timed + 1;
        }
        return plan;
    }

    private int nextTimed(List<CampaignEvent> events, int from) {
        int next = from;
        while (next < events.size() && !timed(events.get(next))) {
            next++;
        }
        return next;
    }

    /** A time of day of an earlier day says nothing about this one. */
    private boolean timed(CampaignEvent event) {
        return event.getTimeOfDay() != null && event.getEarliest().equals(date);
    }

    private long statedMs(CampaignEvent event) {
        try {
            LocalTime local = LocalTime.parse(event.getTimeOfDay());
            return date.atTime(local).atZone(zone).toInstant().toEpochMilli();
        } catch (DateTimeException e) {
            throw new DaybookException.BadRecords(
                    "event %s: time of day '%s': wanted HH:mm".formatted(event.getId(), event.getTimeOfDay()));
        }
    }

    private static Due due(long epochMs, boolean computed) {
        return new Due(Instant.ofEpochMilli(epochMs), computed);
    }
}
