package dev.daybook.producer;

import dev.daybook.producer.timeline.HeldTimeline;
import dev.daybook.schema.RunClock;
import dev.daybook.schema.TimelineKind;
import dev.daybook.schema.TimelineRecord;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where a run was left, as the committed records tell.
 *
 * @param last          its last timeline record; null if it has none
 * @param clock         its last clock record; null if it has none
 * @param campaignKnown whether its campaign has been published
 * @param held          all of its last epoch; null if that was never corrected
 */
record RunPosition(
        @Nullable TimelineRecord last,
        @Nullable RunClock clock,
        boolean campaignKnown,
        @Nullable HeldTimeline held) {

    /**
     * The position.
     *
     * @param timeline reads the last epoch, which is done only if that may have been corrected
     */
    static RunPosition of(
            @Nullable TimelineRecord last,
            @Nullable RunClock clock,
            boolean campaignKnown,
            Supplier<HeldTimeline> timeline) {
        boolean asBegun = last == null
                || last.getKind() == TimelineKind.RUN_DELETED
                || tells(clock, last) && clock.getCorrections() == 0;
        return new RunPosition(last, clock, campaignKnown, asBegun ? null : timeline.get());
    }

    /** The last record that is no correction; null if there is none. */
    @Nullable
    TimelineRecord lastStep() {
        return held == null ? last : held.lastStep();
    }

    /** How often the last epoch was corrected. */
    long corrections() {
        if (held == null) {
            return 0;
        }
        return tells(clock, last) ? clock.getCorrections() : held.corrections();
    }

    /** Fingerprint of the pack that the run holds; null if it has no record. */
    @Nullable
    String fingerprint() {
        if (last == null) {
            return null;
        }
        return tells(clock, last) ? clock.getFingerprint() : last.getFingerprint();
    }

    private static boolean tells(@Nullable RunClock clock, TimelineRecord last) {
        return clock != null && clock.getEpoch() == last.getEpoch() && clock.getSequence() == last.getSequence();
    }
}
