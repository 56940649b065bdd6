package dev.daybook.producer.timeline;

import dev.daybook.error.DaybookException;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.TimelineKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The timeline of a script, step by step: RUN_STARTED, each day's events and its end, RUN_FINISHED.
 *
 * <p>Steps are made as they are asked for. What is ahead of the next step is kept only as far as someone looked.
 */
public final class Steps implements Iterator<Step>, AutoCloseable {

    private final CampaignDefinition definition;
    private final ZoneId zone;
    private final LocalDate lastDay;
    private final Stream<CampaignEvent> stream;
    private final Iterator<CampaignEvent> events;
    private final Deque<Step> ahead = new ArrayDeque<>();

    private LocalDate day;
    private long made;
    private boolean finished;
    private @Nullable CampaignEvent held;

    /**
     * The timeline of {@code script} from its first step.
     *
     * @param script  what is played
     * @param lastDay last day to be closed, inside the span
     */
    public Steps(Script script, LocalDate lastDay) {
        this.definition = script.definition();
        this.zone = ZoneId.of(definition.getZone());
        this.lastDay = lastDay;
        this.stream = script.events();
        this.events = stream.iterator();
        this.day = definition.getSpanFrom();
        ahead.add(step(TimelineKind.RUN_STARTED, day, DayPlan.start(day, zone)));
    }

    @Override
    public boolean hasNext() {
        return peek() != null;
    }

    @Override
    public Step next() {
        Step next = peek();
        if (next == null) {
            throw new NoSuchElementException("the timeline ends after " + lastDay);
        }
        ahead.removeFirst();
        return next;
    }

    /** The next step, which stays the next; null at the end. */
    public @Nullable Step peek() {
        return ahead.isEmpty() && !makeMore() ? null : ahead.getFirst();
    }

    /** The next event, or the timeline's end if none is left; null at the end. Steps before it are kept in memory. */
    public @Nullable Step peekEvent() {
        Iterator<Step> known = ahead.iterator();
        while (known.hasNext()) {
            Step step = known.next();
            if (isEventOrEnd(step)) {
                return step;
            }
        }
        while (makeMore()) {
            Step first = firstOfDay();
            if (first != null) {
                return first;
            }
        }
        return null;
    }

    /** Closes the script's events. */
    @Override
    public void close() {
        stream.close();
    }

    /** First event of the day made last, or the end if that was made last. */
    private @Nullable Step firstOfDay() {
        LocalDate madeLast = ahead.getLast().date();
        Iterator<Step> backwards = ahead.descendingIterator();
        Step first = null;
        while (backwards.hasNext()) {
            Step step = backwards.next();
            if (!step.date().equals(madeLast)) {
                break;
            }
            first = isEventOrEnd(step) ? step : first;
        }
        return first;
    }

    private static boolean isEventOrEnd(Step step) {
        return step.kind() == TimelineKind.EVENT || step.kind() == TimelineKind.RUN_FINISHED;
    }

    /** Makes the next day's steps, or the last step; false if there is no more. */
    private boolean makeMore() {
        if (finished) {
            return false;
        }
        if (day.isAfter(lastDay)) {
            ahead.add(step(TimelineKind.RUN_FINISHED, lastDay, DayPlan.end(lastDay, zone)));
            finished = true;
            return true;
        }
        List<CampaignEvent> today = eventsOf(day);
        List<DayPlan.Due> plan = new DayPlan(day, zone).of(today);
        for (int i = 0; i < today.size(); i++) {
            DayPlan.Due due = plan.get(i);
            ahead.add(new Step(made++, TimelineKind.EVENT, day, due.instant(), due.computed(), today.get(i), null));
        }
        ahead.add(step(TimelineKind.DAY_CLOSED, day, DayPlan.end(day, zone)));
        day = day.plusDays(1);
        return true;
    }

    private List<CampaignEvent> eventsOf(LocalDate date) {
        List<CampaignEvent> today = new ArrayList<>();
        while (held != null || events.hasNext()) {
            CampaignEvent event = held == null ? events.next() : held;
            held = event;
            LocalDate entry = entryDay(event);
            if (entry.isAfter(date)) {
                break;
            }
            if (entry.isBefore(date)) {
                throw new DaybookException.BadRecords(
                        "campaign %s: event %s of %s stands behind %s: wanted events by earliest day, inside the span"
                                .formatted(definition.getId(), event.getId(), event.getEarliest(), date.minusDays(1)));
            }
            today.add(event);
            held = null;
        }
        return today;
    }

    /** One that was on when the span began enters on its first day. */
    private LocalDate entryDay(CampaignEvent event) {
        LocalDate spanFrom = definition.getSpanFrom();
        return event.getEarliest().isBefore(spanFrom) ? spanFrom : event.getEarliest();
    }

    private Step step(TimelineKind kind, LocalDate date, Instant due) {
        CampaignDefinition carried = kind == TimelineKind.RUN_STARTED ? definition : null;
        return new Step(made++, kind, date, due, false, null, carried);
    }
}
