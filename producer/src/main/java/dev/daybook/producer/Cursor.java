package dev.daybook.producer;

import dev.daybook.error.DaybookException;
import dev.daybook.producer.timeline.HeldTimeline;
import dev.daybook.producer.timeline.RunEpoch;
import dev.daybook.producer.timeline.Script;
import dev.daybook.producer.timeline.Step;
import dev.daybook.producer.timeline.Steps;
import dev.daybook.schema.TimelineKind;
import dev.daybook.schema.TimelineRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A run's place in its timeline: the epoch, what was sent last, what comes next. One thread only. */
final class Cursor implements AutoCloseable {

    private final Script script;
    private final LocalDate lastDay;
    private final ZoneId zone;

    private RunEpoch epoch;
    private Steps steps;
    private @Nullable Step last;
    private long sequence = -1;
    private long corrections;

    /** The next revisions of events that were taken back and may come again. */
    private final Map<String, Integer> revisions = new HashMap<>();

    /** Until the day that was open is over: what of it was sent before. */
    private @Nullable HeldTimeline left;

    private long eventsSent;
    private @Nullable LocalDate lastEventDay;

    /** At the begin of {@code epoch}. */
    Cursor(Script script, RunEpoch epoch, LocalDate lastDay) {
        this.script = script;
        this.epoch = epoch;
        this.lastDay = lastDay;
        this.zone = ZoneId.of(script.definition().getZone());
        this.steps = new Steps(script, lastDay);
    }

    RunEpoch epoch() {
        return epoch;
    }

    /** The step sent last; null before RUN_STARTED. */
    @Nullable
    Step last() {
        return last;
    }

    /** Sequence of the record sent last, -1 before RUN_STARTED. */
    long sequence() {
        return sequence;
    }

    /** How often the epoch was corrected. */
    long corrections() {
        return corrections;
    }

    /** The next step; null at the end. */
    @Nullable
    Step peek() {
        Step next = steps.peek();
        while (left != null && next != null && left.has(next)) {
            goOver(steps.next());
            next = steps.peek();
        }
        return next;
    }

    /** The next event or the end; null behind it. */
    @Nullable
    Step peekEvent() {
        Step next = peek();
        return next == null || next.kind() == TimelineKind.EVENT ? next : steps.peekEvent();
    }

    /** Goes over the next step, which is sent as {@link #record}. */
    Step advance() {
        Step step = Objects.requireNonNull(peek(), "nothing is left");
        goOver(steps.next());
        sequence++;
        left = step.kind() == TimelineKind.EVENT ? left : null;
        return step;
    }

    /** The step gone over last as the record to be sent. */
    TimelineRecord record() {
        Step step = Objects.requireNonNull(last, "nothing was sent");
        return step.record(epoch, sequence, revisions.getOrDefault(step.eventId(), Step.FIRST_REVISION));
    }

    private void goOver(Step step) {
        last = step;
        if (step.kind() == TimelineKind.EVENT) {
            eventsSent++;
            lastEventDay = step.date();
        }
    }

    /** Whether RUN_FINISHED was sent. */
    boolean finished() {
        return last != null && last.kind() == TimelineKind.RUN_FINISHED;
    }

    /** Campaign day: that of the next step, else of the last. */
    LocalDate date() {
        Step next = peek();
        return next != null ? next.date() : lastDay;
    }

    LocalDate firstDay() {
        return script.definition().getSpanFrom();
    }

    LocalDate lastDay() {
        return lastDay;
    }

    long eventsSent() {
        return eventsSent;
    }

    /** Whole days without an event between the last event and {@code next}. */
    long quietDaysBefore(Step next) {
        long lastBusy = (lastEventDay == null ? firstDay().minusDays(1) : lastEventDay).toEpochDay();
        long nextBusy = next.date().toEpochDay() + (next.kind() == TimelineKind.EVENT ? 0 : 1);
        return Math.max(0, nextBusy - lastBusy - 1);
    }

    /** First instant of {@code day}. */
    Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** Goes to the begin of the next epoch. */
    void beginEpoch() {
        epoch = epoch.next();
        rewind();
    }

    /**
     * Goes back to right behind what was committed of this epoch.
     *
     * @throws DaybookException.BadRecords if the script has something else there
     */
    void returnTo(RunPosition position) {
        rewind();
        TimelineRecord sent = position.last();
        if (sent != null && sent.getEpoch() == epoch.epoch()) {
            continueAfter(position);
        }
    }

    private void rewind() {
        steps.close();
        steps = new Steps(script, lastDay);
        last = null;
        sequence = -1;
        corrections = 0;
        revisions.clear();
        left = null;
        eventsSent = 0;
        lastEventDay = null;
    }

    /**
     * Goes on right behind where the run was left.
     *
     * @throws DaybookException.BadRecords if the script has something else there
     */
    void continueAfter(RunPosition position) {
        TimelineRecord sent = Objects.requireNonNull(position.last());
        HeldTimeline held = position.held();
        if (held == null) {
            continueAfter(sent);
            return;
        }
        left = held;
        sequence = sent.getSequence();
        corrections = position.corrections();
        held.revisions().stream()
                .filter(record -> record.getEvent() == null)
                .forEach(record -> revisions.put(record.getEventId(), held.nextRevision(record.getEventId())));
        peek();
    }

    /** Where nothing was corrected, a record's sequence is its place in the script. */
    private void continueAfter(TimelineRecord sent) {
        while (sequence < sent.getSequence() && peek() != null) {
            advance();
        }
        if (last == null || !last.saysWhat(sent)) {
            throw new DaybookException.BadRecords(
                    "run %s: the timeline says %s of %s as record %d of epoch %d, the pack does not: try `--restart`"
                            .formatted(
                                    epoch.run(), sent.getKind(), sent.getDate(), sent.getSequence(), sent.getEpoch()));
        }
    }

    /** The step of an event, wherever it is in the timeline. */
    Optional<Step> find(String eventId) {
        try (Steps all = new Steps(script, lastDay)) {
            while (all.hasNext()) {
                Step step = all.next();
                if (eventId.equals(step.eventId())) {
                    return Optional.of(step);
                }
            }
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        steps.close();
    }
}
