package dev.daybook.producer;

import dev.daybook.error.DaybookException;
import dev.daybook.producer.pace.WallClock;
import dev.daybook.schema.TimelineKind;
import dev.daybook.schema.TimelineRecord;
import dev.daybook.schema.topic.RunKey;
import dev.daybook.schema.topic.Topics;
import java.util.Map;

/** Deletes a run that nobody plays; whoever does play it is shut out. */
public final class RunDeletion {

    private RunDeletion() {}

    /**
     * Sends RUN_DELETED, on which the stages drop the run's outputs, and the tombstone of its clock.
     *
     * @param run      run id
     * @param settings how clients reach the broker
     * @param wall     the wall clock
     * @throws DaybookException.Unavailable if there is no such run, or the broker does not answer
     */
    public static void delete(String run, Map<String, Object> settings, WallClock wall) {
        RunKey.checked(run);
        try (RunSender sender = RunSender.open(settings, run, wall)) {
            sender.begin();
            try (RunLog log = RunLog.open(settings, wall)) {
                TimelineRecord last = log.last(Topics.TIMELINE, run)
                        .filter(record -> record.getKind() != TimelineKind.RUN_DELETED)
                        .orElseThrow(() -> new DaybookException.Unavailable(
                                "run %s is not there: `daybook runs` lists the runs".formatted(run)));
                sender.delete(after(last));
            }
        }
    }

    private static TimelineRecord after(TimelineRecord last) {
        return TimelineRecord.newBuilder(last)
                .setSequence(last.getSequence() + 1)
                .setKind(TimelineKind.RUN_DELETED)
                .setInstantComputed(false)
                .setCorrection(false)
                .setEventId(null)
                .setRevision(null)
                .setEvent(null)
                .setDefinition(null)
                .build();
    }
}
