package dev.daybook.producer.timeline;

import dev.daybook.schema.TimelineKind;
import dev.daybook.schema.TimelineRecord;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the timeline of a run's last epoch holds: each event's highest revision, and how far the run has come.
 *
 * <p>Takes the run's committed records, oldest first. Keeps one record an event, as the stages do. One thread only.
 */
public final class HeldTimeline {

    private final Map<String, TimelineRecord> events = new HashMap<>();
    private final Map<String, Long> redriven = new HashMap<>();
    private @Nullable TimelineRecord started;
    private @Nullable TimelineRecord lastStep;
    private long corrections;

    /** Takes the next record; a later epoch takes the place of all before it. */
    public void add(TimelineRecord record) {
        if (record.getKind() == TimelineKind.RUN_STARTED) {
            events.clear();
            redriven.clear();
            corrections = 0;
            started = record;
        }
        if (record.getCorrection()) {
            corrections++;
        } else {
            lastStep = record;
        }
        if (record.getEventId() != null) {
            events.merge(record.getEventId(), record, HeldTimeline::higher);
        }
    }

    /** Notes that the record of {@code sequence} is a dead letter sent again, and which. */
    public void noteRedriven(String letter, long sequence) {
        redriven.put(letter, sequence);
    }

    /** Sequence of the record that is the dead letter {@code letter} sent again; null if none is. */
    public @Nullable Long redriven(String letter) {
        return redriven.get(letter);
    }

    /** The RUN_STARTED of the epoch; null before it. */
    public @Nullable TimelineRecord started() {
        return started;
    }

    /** The last record that is no correction; null before the first. */
    public @Nullable TimelineRecord lastStep() {
        return lastStep;
    }

    /** How many records of the epoch are corrections. */
    public long corrections() {
        return corrections;
    }

    /** Last day of which events are on the timeline; null while none can be. */
    public @Nullable LocalDate lastDay() {
        return lastStep == null || lastStep.getKind() == TimelineKind.RUN_STARTED ? null : lastStep.getDate();
    }

    /** Whether more of the day's events are to come. */
    public boolean isOpen(LocalDate day) {
        return lastStep != null
                && lastStep.getKind() == TimelineKind.EVENT
                && lastStep.getDate().equals(day);
    }

    /** The highest revision of an event, which may be a retraction; null if the epoch never had it. */
    public @Nullable TimelineRecord revision(@Nullable String eventId) {
        return eventId == null ? null : events.get(eventId);
    }

    /** The highest revision of every event the epoch had. */
    public Collection<TimelineRecord> revisions() {
        return Collections.unmodifiableCollection(events.values());
    }

    /** The revision that the next record of an event must have to count. */
    public int nextRevision(@Nullable String eventId) {
        TimelineRecord held = revision(eventId);
        return held == null ? Step.FIRST_REVISION : held.getRevision() + 1;
    }

    /** Whether the epoch has {@code step} already. */
    public boolean has(Step step) {
        if (lastStep == null || step.date().isAfter(lastStep.getDate())) {
            return false;
        }
        if (step.date().isBefore(lastStep.getDate()) || step.kind() == TimelineKind.RUN_STARTED) {
            return true;
        }
        return switch (lastStep.getKind()) {
            case EVENT -> isListedOn(step.date(), step.eventId());
            case DAY_CLOSED -> step.kind() != TimelineKind.RUN_FINISHED;
            case RUN_FINISHED, RUN_DELETED -> true;
            case RUN_STARTED, RETRACTION, UNKNOWN -> false;
        };
    }

    private boolean isListedOn(LocalDate day, @Nullable String eventId) {
        TimelineRecord held = revision(eventId);
        return held != null && held.getEvent() != null && held.getDate().equals(day);
    }

    /** Of two records of one revision the later says the same. */
    private static TimelineRecord higher(TimelineRecord before, TimelineRecord now) {
        return now.getRevision() >= before.getRevision() ? now : before;
    }
}
