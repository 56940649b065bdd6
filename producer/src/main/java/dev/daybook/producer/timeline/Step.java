package dev.daybook.producer.timeline;

import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.TimelineKind;
import dev.daybook.schema.TimelineRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One step of a timeline.
 *
 * @param sequence   place in the script's timeline, from 0; the record's, unless corrections came before it
 * @param kind       what it says
 * @param date       campaign day it stands on
 * @param due        campaign instant at which it falls due
 * @param computed   whether no source gives that instant
 * @param event      the event of an EVENT, else null
 * @param definition the definition of RUN_STARTED, else null
 */
public record Step(
        long sequence,
        TimelineKind kind,
        LocalDate date,
        Instant due,
        boolean computed,
        @Nullable CampaignEvent event,
        @Nullable CampaignDefinition definition) {

    /** Revision of an event that was never corrected. */
    public static final int FIRST_REVISION = 1;

    /** Id of its event; null without one. */
    public @Nullable String eventId() {
        return event == null ? null : event.getId();
    }

    /** Whether {@code other} says the same at the same place of the timeline, whatever its epoch. */
    public boolean saysWhat(TimelineRecord other) {
        return sequence == other.getSequence()
                && kind == other.getKind()
                && date.equals(other.getDate())
                && Objects.equals(eventId(), other.getEventId());
    }

    /** The step as a record of {@code run} in which nothing was corrected. */
    public TimelineRecord record(RunEpoch run) {
        return record(run, sequence, FIRST_REVISION);
    }

    /**
     * The step as a record of {@code run}.
     *
     * @param recordSequence its sequence in the epoch
     * @param revision       of its event, from 1
     */
    public TimelineRecord record(RunEpoch run, long recordSequence, int revision) {
        return record(run, recordSequence, revision, false);
    }

    /** The step, an EVENT, as a correction of {@code run} that is continued. */
    TimelineRecord correction(RunEpoch run, long recordSequence, int revision) {
        return record(run, recordSequence, revision, true);
    }

    private TimelineRecord record(RunEpoch run, long recordSequence, int revision, boolean correction) {
        return new TimelineRecord(
                run.run(),
                run.campaign(),
                run.fingerprint(),
                run.epoch(),
                recordSequence,
                kind,
                date,
                due,
                computed,
                correction,
                eventId(),
                event == null ? null : revision,
                event,
                definition,
                correction);
    }
}
