package dev.daybook.streams.stage;

import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.CasualtyClaim;
import dev.daybook.schema.ControlChange;
import dev.daybook.schema.TimelineRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Timeline records without what a stage does not need, for its journal. */
final class Excerpt {

    private static final String LEFT_OUT = "";

    private Excerpt() {}

    /** Who changed hands by a record; null if nothing need be remembered of it. */
    static @Nullable TimelineRecord ofControl(TimelineRecord record) {
        CampaignEvent event = record.getEvent();
        List<ControlChange> changes = event == null ? List.of() : event.getControlChanges();
        return of(record, !changes.isEmpty(), changes, List.of());
    }

    /** What a record claims was lost; null if nothing need be remembered of it. */
    static @Nullable TimelineRecord ofCasualties(TimelineRecord record) {
        CampaignEvent event = record.getEvent();
        List<CasualtyClaim> claims = event == null ? List.of() : event.getCasualties();
        return of(record, !claims.isEmpty(), List.of(), claims);
    }

    /** A record whole; null if nothing need be remembered of it. */
    static @Nullable TimelineRecord whole(TimelineRecord record) {
        return switch (record.getKind()) {
            case EVENT, RETRACTION, DAY_CLOSED -> record;
            case RUN_STARTED, RUN_FINISHED, RUN_DELETED, UNKNOWN -> null;
        };
    }

    /** First revisions without content can be forgotten: no lower one can come that they must keep out. */
    private static @Nullable TimelineRecord of(
            TimelineRecord record, boolean content, List<ControlChange> changes, List<CasualtyClaim> claims) {
        return switch (record.getKind()) {
            case EVENT -> content || record.getRevision() > 1 ? with(record, changes, claims) : null;
            case RETRACTION, DAY_CLOSED -> record;
            case RUN_STARTED, RUN_FINISHED, RUN_DELETED, UNKNOWN -> null;
        };
    }

    private static TimelineRecord with(TimelineRecord record, List<ControlChange> changes, List<CasualtyClaim> claims) {
        return new TimelineRecord(
                record.getRun(),
                record.getCampaign(),
                record.getFingerprint(),
                record.getEpoch(),
                record.getSequence(),
                record.getKind(),
                record.getDate(),
                record.getCampaignInstant(),
                record.getInstantComputed(),
                record.getCorrection(),
                record.getEventId(),
                record.getRevision(),
                with(record.getEvent(), changes, claims),
                null,
                record.getContinued());
    }

    private static CampaignEvent with(CampaignEvent event, List<ControlChange> changes, List<CasualtyClaim> claims) {
        return new CampaignEvent(
                event.getId(),
                event.getEdtf(),
                event.getEarliest(),
                event.getLatest(),
                event.getDatePrec(),
                event.getApproximate(),
                event.getUncertain(),
                event.getTimeOfDay(),
                LEFT_OUT,
                LEFT_OUT,
                event.getPlace(),
                event.getBattle(),
                LEFT_OUT,
                LEFT_OUT,
                List.of(),
                changes,
                claims,
                List.of(),
                event.getConfidence(),
                null);
    }
}
