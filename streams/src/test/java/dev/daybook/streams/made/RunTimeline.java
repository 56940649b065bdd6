package dev.daybook.streams.made;

import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.TimelineKind;
import dev.daybook.schema.TimelineRecord;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Writes the records of one epoch of a run as the producer does, in the sequence in which they are asked for. */
public final class RunTimeline {

    private final String run;
    private final int epoch;
    private final CampaignDefinition definition;
    private long sequence;

    /** An epoch of which nothing was sent yet. */
    public RunTimeline(String run, int epoch, CampaignDefinition definition) {
        this.run = run;
        this.epoch = epoch;
        this.definition = definition;
    }

    /** The first record. */
    public TimelineRecord started() {
        return next(TimelineKind.RUN_STARTED, definition.getSpanFrom())
                .setDefinition(definition)
                .build();
    }

    /** An event that enters for the first time. */
    public TimelineRecord event(CampaignEvent event) {
        return next(TimelineKind.EVENT, event.getEarliest())
                .setEventId(event.getId())
                .setRevision(1)
                .setEvent(event)
                .build();
    }

    /** A higher revision of an event, from the pack. */
    public TimelineRecord correction(CampaignEvent event, int revision) {
        return next(TimelineKind.EVENT, event.getEarliest())
                .setCorrection(true)
                .setEventId(event.getId())
                .setRevision(revision)
                .setEvent(event)
                .build();
    }

    /** The word that an event is no longer in the pack. */
    public TimelineRecord retraction(CampaignEvent event, int revision) {
        return next(TimelineKind.RETRACTION, event.getEarliest())
                .setCorrection(true)
                .setEventId(event.getId())
                .setRevision(revision)
                .build();
    }

    /** The end of a day. */
    public TimelineRecord closed(LocalDate day) {
        return next(TimelineKind.DAY_CLOSED, day).build();
    }

    /** The end of the run. */
    public TimelineRecord finished(LocalDate day) {
        return next(TimelineKind.RUN_FINISHED, day).build();
    }

    /** The end of all that was made of the run. */
    public TimelineRecord deleted() {
        return next(TimelineKind.RUN_DELETED, definition.getSpanFrom()).build();
    }

    /** The next record, of any kind, to be filled by hand. */
    public TimelineRecord.Builder next(TimelineKind kind, LocalDate day) {
        return TimelineRecord.newBuilder()
                .setRun(run)
                .setCampaign(definition.getId())
                .setFingerprint("00")
                .setEpoch(epoch)
                .setSequence(sequence++)
                .setKind(kind)
                .setDate(day)
                .setCampaignInstant(day.atStartOfDay(ZoneOffset.ofHours(9)).toInstant());
    }
}
