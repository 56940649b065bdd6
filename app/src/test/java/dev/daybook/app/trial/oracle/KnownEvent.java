package dev.daybook.app.trial.oracle;

import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.TimelineKind;
import dev.daybook.schema.TimelineRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An event as it is known in the end.
 *
 * @param event    its last revision
 * @param entered  campaign day it entered on
 * @param due      campaign instant at which it falls due
 * @param revision number of that revision
 */
public record KnownEvent(CampaignEvent event, LocalDate entered, Instant due, int revision) {

    /** Order of the timeline, which is the pack's. */
    static final Comparator<KnownEvent> TIMELINE =
            Comparator.comparing(KnownEvent::due).thenComparing(known -> known.event.getId());

    /** What is known of one epoch of a run: of each event the highest revision, retracted ones left out. */
    public static List<KnownEvent> of(Collection<TimelineRecord> epoch) {
        Map<String, TimelineRecord> highest = new HashMap<>();
        for (TimelineRecord record : epoch) {
            if (record.getEventId() != null) {
                highest.merge(record.getEventId(), record, (a, b) -> a.getRevision() > b.getRevision() ? a : b);
            }
        }
        return highest.values().stream()
                .filter(record -> record.getKind() == TimelineKind.EVENT)
                .map(record -> new KnownEvent(
                        Objects.requireNonNull(record.getEvent()),
                        record.getDate(),
                        record.getCampaignInstant(),
                        record.getRevision()))
                .sorted(TIMELINE)
                .toList();
    }
}
