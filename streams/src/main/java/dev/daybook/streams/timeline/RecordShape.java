package dev.daybook.streams.timeline;

import static dev.daybook.streams.timeline.Refusal.unless;

import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.CasualtyClaim;
import dev.daybook.schema.TimelineKind;
import dev.daybook.schema.TimelineRecord;
import dev.daybook.schema.topic.RunKey;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a record must be whatever its campaign: key, counters, the fields of its kind, figures in bounds. */
public final class RecordShape {

    /** Largest figure of a claim: far above any truth, far below where sums overflow. */
    public static final long MOST = 1_000_000_000_000L;

    private static final String ANY_FIGURE = "a figure of 0 to " + MOST;

    private RecordShape() {}

    /**
     * Checks a record by itself.
     *
     * @param key the key it came under
     * @throws dev.daybook.error.DaybookException.BadRecords if the record cannot be used
     */
    public static void check(String key, TimelineRecord record) {
        unless(RunKey.isRun(record.getRun()), record, "a run id", record.getRun());
        unless(record.getRun().equals(key), record, "the run as key", key);
        unless(record.getEpoch() >= 1, record, "an epoch from 1", record.getEpoch());
        unless(record.getSequence() >= 0, record, "a sequence from 0", record.getSequence());
        checkKind(record);
        boolean ofEvent = record.getKind() == TimelineKind.EVENT || record.getKind() == TimelineKind.RETRACTION;
        boolean mayGoOn = record.getCorrection() && ofEvent;
        unless(mayGoOn || !record.getContinued(), record, "a correction of an event that goes on", "something else");
    }

    private static void checkKind(TimelineRecord record) {
        boolean starts = record.getKind() == TimelineKind.RUN_STARTED;
        unless((record.getDefinition() != null) == starts, record, "a definition in RUN_STARTED alone", "otherwise");
        switch (record.getKind()) {
            case RUN_STARTED -> {
                unless(record.getSequence() == 0, record, "sequence 0", record.getSequence());
                DefinitionCheck.check(record, Objects.requireNonNull(record.getDefinition()));
                checkNoEvent(record);
            }
            case EVENT -> checkEvent(record, record.getEvent());
            case RETRACTION -> {
                checkRevision(record);
                unless(record.getEvent() == null, record, "no event", "one");
            }
            case DAY_CLOSED, RUN_FINISHED, RUN_DELETED -> checkNoEvent(record);
            case UNKNOWN -> throw Refusal.of(record, "a kind this version knows", "a newer one; upgrade this process");
        }
    }

    private static void checkNoEvent(TimelineRecord record) {
        unless(record.getEventId() == null && record.getEvent() == null, record, "no event", record.getEventId());
    }

    private static void checkRevision(TimelineRecord record) {
        String id = record.getEventId();
        Integer revision = record.getRevision();
        unless(id != null && !id.isBlank() && id.indexOf('/') < 0, record, "an event id without '/'", id);
        unless(revision != null && revision >= 1, record, "a revision from 1", revision);
    }

    private static void checkEvent(TimelineRecord record, @Nullable CampaignEvent event) {
        checkRevision(record);
        if (event == null) {
            throw Refusal.of(record, "an event", "none");
        }
        unless(event.getId().equals(record.getEventId()), record, () -> "event " + record.getEventId(), event::getId);
        unless(
                !event.getLatest().isBefore(event.getEarliest()),
                record,
                "latest on or after earliest",
                event.getEdtf());
        boolean bounded = !event.getEarliest().isBefore(DefinitionCheck.EARLIEST)
                && !event.getLatest().isAfter(DefinitionCheck.LATEST);
        unless(
                bounded,
                record,
                () -> "days of the years 1 to 9999",
                () -> event.getEarliest() + "/" + event.getLatest());
        unless(
                !event.getSources().isEmpty(),
                record,
                () -> "at least one source of event " + event.getId(),
                () -> "none");
        event.getCasualties().forEach(claim -> checkFigures(record, claim));
    }

    private static void checkFigures(TimelineRecord record, CasualtyClaim claim) {
        unless(isFigure(claim.getLow()), record, ANY_FIGURE, claim.getLow());
        unless(isFigure(claim.getBest()), record, ANY_FIGURE, claim.getBest());
        unless(isFigure(claim.getHigh()), record, ANY_FIGURE, claim.getHigh());
        boolean ordered = inOrder(claim.getLow(), claim.getBest())
                && inOrder(claim.getBest(), claim.getHigh())
                && inOrder(claim.getLow(), claim.getHigh());
        unless(
                ordered || claim.getFlagged(),
                record,
                () -> "low <= best <= high, or a flagged claim",
                () -> describe(claim));
        unless(!claim.getCategory().isBlank(), record, "a category of each claim", "none");
    }

    private static boolean isFigure(@Nullable Long figure) {
        return figure == null || figure >= 0 && figure <= MOST;
    }

    private static boolean inOrder(@Nullable Long less, @Nullable Long more) {
        return less == null || more == null || less <= more;
    }

    private static String describe(CasualtyClaim claim) {
        return "%s, %s, %s".formatted(claim.getLow(), claim.getBest(), claim.getHigh());
    }
}
