package dev.daybook.producer.timeline;

import dev.daybook.schema.TimelineKind;
import dev.daybook.schema.TimelineRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * What must be sent so that a run holds what another pack says of the days that are on its timeline.
 *
 * <p>Retractions first, then events in the pack's order. An event that the run never had, of a day still open, is no
 * correction: it comes with the run. One that moved to a day ahead is retracted here and comes anew with that day. An
 * event that reads the same is sent again only where its day would else be in another order than the pack's: instants
 * of a day are spread over its events, and the order of a day is that of its instants. Events still to come count in
 * that order, since they stand among those that are there. All records but the last are continued, so that the stages
 * take them as one.
 */
public final class Corrections {

    private record Place(Instant due, String id) {
        static final Comparator<Place> ORDER = Comparator.comparing(Place::due).thenComparing(Place::id);
    }

    private final HeldTimeline held;
    private final RunEpoch run;
    private final List<TimelineRecord> records = new ArrayList<>();
    private final Set<String> listed = new HashSet<>();
    private long sequence;

    private Corrections(HeldTimeline held, RunEpoch run, long sequence) {
        this.held = held;
        this.run = run;
        this.sequence = sequence;
    }

    /**
     * The records that make {@code held} agree with {@code script}; none if it does.
     *
     * @param run      what they say they belong to
     * @param sequence of the last record that is there
     * @throws dev.daybook.error.DaybookException.BadRecords if the script's events are out of order
     */
    public static List<TimelineRecord> of(HeldTimeline held, Script script, RunEpoch run, long sequence) {
        LocalDate lastDay = held.lastDay();
        return lastDay == null ? List.of() : new Corrections(held, run, sequence).upTo(lastDay, script);
    }

    private List<TimelineRecord> upTo(LocalDate lastDay, Script script) {
        Map<LocalDate, List<Step>> days = days(lastDay, script);
        days.values().forEach(day -> day.forEach(step -> listed.add(step.eventId())));
        retract();
        days.values().forEach(this::correct);
        if (!records.isEmpty()) {
            int last = records.size() - 1;
            records.set(
                    last,
                    TimelineRecord.newBuilder(records.get(last))
                            .setContinued(false)
                            .build());
        }
        return records;
    }

    private Map<LocalDate, List<Step>> days(LocalDate lastDay, Script script) {
        Map<LocalDate, List<Step>> days = new LinkedHashMap<>();
        try (Steps steps = new Steps(script, lastDay)) {
            while (steps.hasNext()) {
                Step step = steps.next();
                if (step.kind() == TimelineKind.EVENT) {
                    days.computeIfAbsent(step.date(), day -> new ArrayList<>()).add(step);
                }
            }
        }
        return days;
    }

    private boolean comesWithTheRun(Step step) {
        return held.isOpen(step.date()) && held.revision(step.eventId()) == null;
    }

    private void retract() {
        held.revisions().stream()
                .filter(record -> record.getEvent() != null && !listed.contains(record.getEventId()))
                .sorted(Comparator.comparingLong(TimelineRecord::getSequence))
                .forEach(record -> records.add(retraction(record)));
    }

    private TimelineRecord retraction(TimelineRecord record) {
        return TimelineRecord.newBuilder(record)
                .setFingerprint(run.fingerprint())
                .setSequence(++sequence)
                .setKind(TimelineKind.RETRACTION)
                .setInstantComputed(record.getInstantComputed())
                .setCorrection(true)
                .setContinued(true)
                .setRevision(held.nextRevision(record.getEventId()))
                .setEvent(null)
                .build();
    }

    private void correct(List<Step> day) {
        boolean inOrder = order(day, this::dueAfterwards).equals(order(day, Step::due));
        for (Step step : day) {
            boolean differs = changed(step) || !inOrder && !dueAfterwards(step).equals(step.due());
            if (differs && !comesWithTheRun(step)) {
                records.add(step.correction(run, ++sequence, held.nextRevision(step.eventId())));
            }
        }
    }

    private static List<String> order(List<Step> day, Function<Step, Instant> due) {
        return day.stream()
                .map(step -> new Place(due.apply(step), Objects.requireNonNull(step.eventId())))
                .sorted(Place.ORDER)
                .map(Place::id)
                .toList();
    }

    /** When an event falls due if only events that changed are sent; those still to come do so as the pack says. */
    private Instant dueAfterwards(Step step) {
        TimelineRecord before = held.revision(step.eventId());
        return before == null || changed(step) ? step.due() : before.getCampaignInstant();
    }

    private boolean changed(Step step) {
        TimelineRecord before = held.revision(step.eventId());
        return before == null
                || !step.date().equals(before.getDate())
                || !Objects.equals(step.event(), before.getEvent());
    }
}
