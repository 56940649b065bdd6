package dev.daybook.consumer.view;

import dev.daybook.consumer.SampleCampaign;
import dev.daybook.consumer.view.TopicRecord.Position;
import dev.daybook.schema.CasualtyDay;
import dev.daybook.schema.CasualtyRecord;
import dev.daybook.schema.ControlRecord;
import dev.daybook.schema.ControlStatus;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.DigestRecord;
import dev.daybook.schema.RunClock;
import dev.daybook.schema.RunState;
import dev.daybook.schema.TerritoryChange;
import dev.daybook.schema.Toll;
import dev.daybook.schema.topic.RunKey;
import dev.daybook.schema.topic.Topic;
import dev.daybook.schema.topic.Topics;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Records of the output topics as the stages write them. */
public final class Records {

    static {
        SampleCampaign.definition(); // makes Avro trust our records
    }

    private Records() {}

    /** A record of any topic. */
    public static TopicRecord of(Topic<?> topic, String key, Object value) {
        return new TopicRecord(topic, new Position(0, 0), Instant.EPOCH, key, value, List.of());
    }

    static TopicRecord control(String run, int epoch, LocalDate date, String territory, String holder) {
        TerritoryChange change = TerritoryChange.newBuilder()
                .setTerritory(territory)
                .setHolder(holder)
                .setStatus(ControlStatus.HELD)
                .build();
        return of(
                Topics.CONTROL,
                RunKey.control(run, territory, date),
                new ControlRecord(run, epoch, 1L, date, false, change));
    }

    static TopicRecord casualties(String run, int epoch, LocalDate date, String side, long killed) {
        Toll toll = new Toll(killed, killed, killed, false, false, List.of(), List.of());
        CasualtyDay day = new CasualtyDay(side, Map.of(), Map.of("killed", toll));
        return of(
                Topics.CASUALTIES,
                RunKey.casualties(run, date, side),
                new CasualtyRecord(run, epoch, 1L, date, false, day));
    }

    static TopicRecord digest(String run, int epoch, LocalDate date, int edition) {
        DayDigest digest = DayDigest.newBuilder(SampleCampaign.day(date.toString(), 1))
                .setRun(run)
                .setEpoch(epoch)
                .setEdition(edition)
                .build();
        return of(Topics.DIGESTS, RunKey.digest(run, date), new DigestRecord(run, epoch, 1L, date, false, digest));
    }

    static TopicRecord mark(Topic<?> topic, String run, int epoch, LocalDate date, boolean finished) {
        if (topic == Topics.CONTROL) {
            return of(topic, run, new ControlRecord(run, epoch, 1L, date, finished, null));
        }
        return topic == Topics.CASUALTIES
                ? of(topic, run, new CasualtyRecord(run, epoch, 1L, date, finished, null))
                : of(topic, run, new DigestRecord(run, epoch, 1L, date, finished, null));
    }

    static List<TopicRecord> marks(String run, int epoch, LocalDate date, boolean finished) {
        return List.of(
                mark(Topics.CONTROL, run, epoch, date, finished),
                mark(Topics.CASUALTIES, run, epoch, date, finished),
                mark(Topics.DIGESTS, run, epoch, date, finished));
    }

    static TopicRecord tombstone(Topic<?> topic, String key) {
        return of(topic, key, null);
    }

    /** The clock of a run that plays. */
    public static RunClock clock(String run) {
        return RunClock.newBuilder()
                .setRun(run)
                .setCampaign("manchuria-1945")
                .setFingerprint("abc")
                .setState(RunState.PLAYING)
                .setDate(LocalDate.parse("1945-08-17"))
                .setCampaignInstant(Instant.parse("1945-08-17T03:00:00Z"))
                .setEndsOn(LocalDate.parse("1945-09-05"))
                .setSpeedAsked("1d/2s")
                .setEpoch(1)
                .setSequence(42)
                .setStartedAt(Instant.parse("2026-11-22T10:00:00Z"))
                .setUpdatedAt(Instant.parse("2026-11-22T10:00:20Z"))
                .build();
    }
}
