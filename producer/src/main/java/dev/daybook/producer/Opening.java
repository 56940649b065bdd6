package dev.daybook.producer;

import dev.daybook.error.DaybookException;
import dev.daybook.producer.timeline.Script;
import dev.daybook.schema.RunState;
import dev.daybook.schema.TimelineKind;
import dev.daybook.schema.TimelineRecord;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a run begins when it is opened.
 *
 * @param kind  what happens
 * @param epoch epoch it plays; for a finished run the one it finished
 * @param date  day of the last record that was there; null if none was
 */
public record Opening(Kind kind, int epoch, @Nullable LocalDate date) {

    /** What happens to a run when it is opened. */
    public enum Kind {
        /** It was not there and begins. */
        BEGUN,
        /** It was left unfinished and goes on with the next record. */
        CONTINUED,
        /** It was there and begins a new epoch. */
        RESTARTED,
        /** It is finished and stays so. */
        FINISHED
    }

    /**
     * The opening of a run left at {@code position}.
     *
     * @throws DaybookException.BadRecords if it was made from another pack and is not to be restarted
     */
    static Opening of(RunRequest request, Script script, RunPosition position) {
        TimelineRecord last = position.lastStep();
        if (last == null) {
            return new Opening(Kind.BEGUN, 1, null);
        }
        if (last.getKind() == TimelineKind.RUN_DELETED) {
            return new Opening(Kind.BEGUN, last.getEpoch() + 1, null);
        }
        if (request.restart()) {
            return new Opening(Kind.RESTARTED, last.getEpoch() + 1, last.getDate());
        }
        samePack(request, script, position);
        if (last.getKind() != TimelineKind.RUN_FINISHED) {
            return new Opening(Kind.CONTINUED, last.getEpoch(), last.getDate());
        }
        return request.loop() && leftGoing(position)
                ? new Opening(Kind.RESTARTED, last.getEpoch() + 1, last.getDate())
                : new Opening(Kind.FINISHED, last.getEpoch(), last.getDate());
    }

    /** A looping run that ends between two rounds was not finished, only at an end. */
    private static boolean leftGoing(RunPosition position) {
        return position.clock() != null && position.clock().getState() != RunState.FINISHED;
    }

    private static void samePack(RunRequest request, Script script, RunPosition position) {
        String campaign = script.definition().getId();
        String from = position.last().getCampaign();
        if (!campaign.equals(from) || !script.fingerprint().equals(position.fingerprint())) {
            String found = "run %s plays campaign %s, pack %s, but was made from campaign %s, pack %s"
                    .formatted(request.run(), campaign, script.fingerprint(), from, position.fingerprint());
            throw new DaybookException.BadRecords(
                    "%s: `--restart` begins it anew, `daybook correct --run %s` restates what changed"
                            .formatted(found, request.run()));
        }
    }
}
