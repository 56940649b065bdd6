package dev.daybook.streams.made;

import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.TimelineKind;
import dev.daybook.schema.TimelineRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Writes the records of one made-up run, in the sequence in which they are asked for. */
public final class Timeline {

    private long sequence;

    /** A record of kind {@code EVENT} at the first instant of its day. */
    public TimelineRecord enter(CampaignEvent event, int revision) {
        return enter(event, revision, startOf(event.getEarliest()));
    }

    /** A record of kind {@code EVENT}. */
    public TimelineRecord enter(CampaignEvent event, int revision, Instant due) {
        return next(TimelineKind.EVENT, event.getEarliest(), due)
                .setEventId(event.getId())
                .setRevision(revision)
                .setEvent(event)
                .build();
    }

    /** A record of kind {@code RETRACTION}. */
    public TimelineRecord retract(CampaignEvent event, int revision) {
        return next(TimelineKind.RETRACTION, event.getEarliest(), startOf(event.getEarliest()))
                .setEventId(event.getId())
                .setRevision(revision)
                .build();
    }

    /** A record of kind {@code DAY_CLOSED}. */
    public TimelineRecord close(LocalDate day) {
        return next(TimelineKind.DAY_CLOSED, day, startOf(day.plusDays(1))).build();
    }

    /** A record of a kind that carries nothing here. */
    public TimelineRecord bare(TimelineKind kind, LocalDate day) {
        return next(kind, day, startOf(day)).build();
    }

    private TimelineRecord.Builder next(TimelineKind kind, LocalDate day, Instant due) {
        return TimelineRecord.newBuilder()
                .setRun("run-1")
                .setCampaign("manchuria")
                .setFingerprint("00")
                .setEpoch(1)
                .setSequence(sequence++)
                .setKind(kind)
                .setDate(day)
                .setCampaignInstant(due);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.ofHours(9)).toInstant();
    }
}
