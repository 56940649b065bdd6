package dev.daybook.producer;

import dev.daybook.error.DaybookException;
import dev.daybook.producer.pace.WallClock;
import dev.daybook.producer.timeline.Corrections;
import dev.daybook.producer.timeline.DefinitionChange;
import dev.daybook.producer.timeline.HeldTimeline;
import dev.daybook.producer.timeline.RunEpoch;
import dev.daybook.producer.timeline.Script;
import dev.daybook.schema.RunClock;
import dev.daybook.schema.TimelineKind;
import dev.daybook.schema.TimelineRecord;
import dev.daybook.schema.topic.RunKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a run that nobody plays up to date with its pack, as far as its timeline goes.
 *
 * <p>All of a correction is in one transaction: whatever happens to the process, the run holds the old pack or the new
 * one. Its clock record names the new pack, with which the run goes on.
 */
public final class RunCorrection {

    private static final Logger LOG = LoggerFactory.getLogger(RunCorrection.class);

    /**
     * What a correction did.
     *
     * @param epoch     epoch of the run
     * @param sequence  sequence of the run's last record
     * @param restated  events that were sent anew or for the first time
     * @param retracted events that were taken back
     * @param otherPack whether the run now goes on with another pack than before
     */
    public record Report(int epoch, long sequence, long restated, long retracted, boolean otherPack) {

        /** How many records were sent. */
        public long records() {
            return restated + retracted;
        }
    }

    private final String run;
    private final Script script;
    private final RunSender sender;
    private final WallClock wall;

    private RunCorrection(String run, Script script, RunSender sender, WallClock wall) {
        this.run = run;
        this.script = script;
        this.sender = sender;
        this.wall = wall;
    }

    /**
     * Sends what {@code script} says otherwise than {@code run}. The caller sees to it that nobody plays the run; who
     * does so all the same is shut out.
     *
     * @param settings how clients reach the broker
     * @throws DaybookException.BadRecords  if the pack is another campaign's, or differs in what no event carries
     * @throws DaybookException.Unavailable if there is no such run, or the broker does not answer
     */
    public static Report send(String run, Script script, Map<String, Object> settings, WallClock wall) {
        RunKey.checked(run);
        try (RunSender sender = RunSender.open(settings, run, wall)) {
            sender.begin();
            try (RunLog log = RunLog.open(settings, wall)) {
                RunPosition position = log.position(run, script);
                TimelineRecord last = position.last();
                if (last == null || last.getKind() == TimelineKind.RUN_DELETED) {
                    throw new DaybookException.Unavailable(
                            "run %s is not there: `daybook runs` lists the runs".formatted(run));
                }
                HeldTimeline held = position.held() == null ? log.held(run) : position.held();
                return send(run, script, position, held, sender, wall);
            }
        }
    }

    /** The same, for a run at {@code position} whose transactions {@code sender} has taken over. */
    static Report send(
            String run, Script script, RunPosition position, HeldTimeline held, RunSender sender, WallClock wall) {
        return new RunCorrection(run, script, sender, wall).send(position, held);
    }

    private Report send(RunPosition position, HeldTimeline held) {
        TimelineRecord last = position.last();
        check(held);
        RunEpoch epoch = new RunEpoch(run, script.definition().getId(), script.fingerprint(), last.getEpoch());
        List<TimelineRecord> records = Corrections.of(held, script, epoch, last.getSequence());
        boolean otherPack = !script.fingerprint().equals(position.fingerprint());
        if (!records.isEmpty() || otherPack) {
            if (!position.campaignKnown()) {
                sender.publish(script.campaign());
            }
            records.forEach(sender::send);
            sender.commit(clock(run, position, script.fingerprint(), records.size(), wall.instant()));
        }
        long retracted = records.stream()
                .filter(record -> record.getKind() == TimelineKind.RETRACTION)
                .count();
        Report report = new Report(
                last.getEpoch(), last.getSequence() + records.size(), records.size() - retracted, retracted, otherPack);
        LOG.info("run.corrected run={} epoch={} records={}", run, last.getEpoch(), records.size());
        return report;
    }

    private void check(HeldTimeline held) {
        TimelineRecord started = held.started();
        if (started == null || !started.getCampaign().equals(script.definition().getId())) {
            throw new DaybookException.BadRecords("run %s plays campaign %s: wanted its pack, found one of campaign %s"
                    .formatted(
                            run,
                            started == null ? "?" : started.getCampaign(),
                            script.definition().getId()));
        }
        List<String> changed = DefinitionChange.between(started.getDefinition(), script.definition());
        if (!changed.isEmpty()) {
            throw new DaybookException.BadRecords("""
                    run %1$s: the pack's %2$s differ from those the run began with; a correction carries events alone: \
                    `daybook replay %3$s --run %1$s --restart` begins the run anew""".formatted(
                            run, String.join(", ", changed), script.definition().getId()));
        }
    }

    /** The clock of a run of which {@code sent} records more are corrections. */
    static RunClock clock(String run, RunPosition position, String fingerprint, int sent, Instant now) {
        RunClock left = position.clock();
        if (left == null || left.getEpoch() != position.last().getEpoch()) {
            throw new DaybookException.Unavailable(
                    "run %s: its clock record is not there: continue the run first, then correct it".formatted(run));
        }
        return RunClock.newBuilder(left)
                .setFingerprint(fingerprint)
                .setSequence(position.last().getSequence() + sent)
                .setCorrections(position.corrections() + 1)
                .setUpdatedAt(now)
                .build();
    }
}
