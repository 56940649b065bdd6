package dev.daybook.benchmark;

import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.TimelineKind;
import dev.daybook.schema.TimelineRecord;
import java.time.Instant;
import java.util.stream.Stream;

/** One record of a made-up campaign as it stands on the timeline, to know how large they are. */
final class TimelineRecordSample {

    private TimelineRecordSample() {}

    /** The record of the event in the middle. */
    static TimelineRecord of(MadeUpCampaign campaign) {
        try (Stream<CampaignEvent> events = campaign.events()) {
            CampaignEvent event =
                    events.skip(campaign.eventCount() / 2).findFirst().orElseThrow();
            return TimelineRecord.newBuilder()
                    .setRun("run-00000000-0000-0000-0000-000000000000")
                    .setCampaign(campaign.id())
                    .setFingerprint(campaign.fingerprint())
                    .setEpoch(1)
                    .setSequence(campaign.eventCount() / 2)
                    .setKind(TimelineKind.EVENT)
                    .setDate(event.getEarliest())
                    .setCampaignInstant(Instant.parse(event.getEarliest() + "T03:00:00Z"))
                    .setEventId(event.getId())
                    .setRevision(1)
                    .setEvent(event)
                    .build();
        }
    }
}
