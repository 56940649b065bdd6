package dev.daybook.streams.timeline;

import dev.daybook.schema.TimelineKind;
import dev.daybook.schema.TimelineRecord;
import java.time.LocalDate;

/**
 * Where a run stands after a record of its timeline.
 *
 * @param epoch      epoch, from 1
 * @param sequence   sequence of the last record taken
 * @param lastClosed last day closed; the day before the span while none is
 * @param finished   whether the run has ended; corrections may still come
 */
public record RunPosition(int epoch, long sequence, LocalDate lastClosed, boolean finished) {

    /** The position after a {@code RUN_STARTED}. */
    public static RunPosition started(TimelineRecord record) {
        LocalDate dayBefore = record.getDefinition().getSpanFrom().minusDays(1);
        return new RunPosition(record.getEpoch(), record.getSequence(), dayBefore, false);
    }

    /** Whether a record was taken before, or belongs to an epoch that is over. */
    public boolean isPast(TimelineRecord record) {
        return record.getEpoch() < epoch || record.getEpoch() == epoch && record.getSequence() <= sequence;
    }

    /** The position after a record of this epoch that is no {@code RUN_STARTED}. */
    public RunPosition after(TimelineRecord record) {
        boolean closes = record.getKind() == TimelineKind.DAY_CLOSED;
        boolean ends = record.getKind() == TimelineKind.RUN_FINISHED;
        return new RunPosition(
                epoch, record.getSequence(), closes ? record.getDate() : lastClosed, ends || finished && !closes);
    }
}
