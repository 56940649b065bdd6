package dev.daybook.app.trial;

import dev.daybook.app.trial.MadePack.MadeEvent;
import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.TimelineKind;
import dev.daybook.schema.TimelineRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Writes a made-up campaign as the timeline of a run, epoch by epoch, as the producer does. */
final class MadeTimeline {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private final String run;
    private final List<TimelineRecord> records = new ArrayList<>();
    private int epoch;
    private long sequence;

    MadeTimeline(String run) {
        this.run = run;
    }

    /** All records so far. */
    List<TimelineRecord> records() {
        return records;
    }

    /** The records of the last epoch. */
    List<TimelineRecord> lastEpoch() {
        return records.stream().filter(record -> record.getEpoch() == epoch).toList();
    }

    /** The whole of a pack, its corrections included, as it came to be. */
    MadeTimeline play(MadePack pack) {
        begin();
        for (LocalDate day : days()) {
            sendDay(pack, day);
        }
        return finish(pack);
    }

    /** The begin of an epoch. */
    MadeTimeline begin() {
        epoch++;
        sequence = 0;
        add(next(TimelineKind.RUN_STARTED, MadePack.FIRST, start(MadePack.FIRST))
                .setDefinition(MadePack.definition()));
        return this;
    }

    /** A day of a pack, with what is sent before its end. */
    MadeTimeline sendDay(MadePack pack, LocalDate day) {
        sendVersions(pack, day);
        return close(day);
    }

    /** The end of a day. */
    MadeTimeline close(LocalDate day) {
        add(next(TimelineKind.DAY_CLOSED, day, start(day.plusDays(1))));
        return this;
    }

    /** The end of a run, and what is sent behind it. */
    MadeTimeline finish(MadePack pack) {
        add(next(TimelineKind.RUN_FINISHED, MadePack.LAST, start(MadePack.LAST.plusDays(1))));
        MadePack.LAST.plusDays(1).datesUntil(MadePack.LAST.plusDays(3)).forEach(day -> sendVersions(pack, day));
        return this;
    }

    /** One version of an event; null for a retraction. */
    MadeTimeline send(MadePack pack, MadeEvent event, int version) {
        CampaignEvent content = event.versions().get(version);
        LocalDate entered = MadePack.entryDay(event.shownBy(version));
        Instant due = start(entered).plusSeconds(60L * (1 + pack.events().indexOf(event)));
        add(next(content == null ? TimelineKind.RETRACTION : TimelineKind.EVENT, entered, due)
                .setEventId(event.id())
                .setRevision(version + 1)
                .setEvent(content)
                .setCorrection(version > 0 || !event.sentOn().get(0).equals(entered)));
        return this;
    }

    /** The whole of a pack with its versions in any order, within and across days; only the days stay in order. */
    MadeTimeline playShuffled(MadePack pack, RandomGenerator random) {
        List<Runnable> sendings = new ArrayList<>();
        pack.events().forEach(event -> {
            for (int version = 0; version < event.versions().size(); version++) {
                int sent = version;
                sendings.add(random.nextInt(sendings.size() + 1), () -> send(pack, event, sent));
            }
        });
        int from = 0;
        for (LocalDate day : days()) {
            from += random.nextInt(sendings.size() + 1 - from);
            sendings.add(from++, () -> close(day));
        }
        begin();
        sendings.forEach(Runnable::run);
        return this;
    }

    /** The days of the span. */
    static List<LocalDate> days() {
        return MadePack.FIRST.datesUntil(MadePack.LAST.plusDays(1)).toList();
    }

    private void sendVersions(MadePack pack, LocalDate day) {
        for (MadeEvent event : pack.events()) {
            for (int version = 0; version < event.versions().size(); version++) {
                if (event.sentOn().get(version).equals(day)) {
                    send(pack, event, version);
                }
            }
        }
    }

    private void add(TimelineRecord.Builder record) {
        records.add(record.build());
    }

    private TimelineRecord.Builder next(TimelineKind kind, LocalDate date, Instant due) {
        return TimelineRecord.newBuilder()
                .setRun(run)
                .setCampaign("made-up")
                .setFingerprint("00")
                .setEpoch(epoch)
                .setSequence(sequence++)
                .setKind(kind)
                .setDate(date)
                .setCampaignInstant(due);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
