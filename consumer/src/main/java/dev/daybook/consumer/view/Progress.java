package dev.daybook.consumer.view;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is, by all three output topics.
 *
 * @param epoch    the newest epoch that any of them is in; 0 if nothing is known
 * @param sequence timeline record of that epoch that the marks of all three have reached; -1 if none
 * @param complete last day that the marks of all three have reached; null if none
 * @param finished whether the marks of all three say that the run is finished
 */
record Progress(int epoch, long sequence, @Nullable LocalDate complete, boolean finished) {

    /** Nothing is known. */
    static final Progress NONE = new Progress(0, -1, null, false);

    static Progress of(Collection<OutputProgress> outputs) {
        int epoch = outputs.stream().mapToInt(OutputProgress::epoch).max().orElse(0);
        long sequence = Long.MAX_VALUE;
        LocalDate complete = LocalDate.MAX;
        boolean finished = true;
        for (OutputProgress output : outputs) {
            Mark mark = output.mark();
            if (mark == null || mark.epoch() != epoch) {
                return new Progress(epoch, -1, null, false);
            }
            sequence = Math.min(sequence, mark.sequence());
            complete = mark.date().isBefore(complete) ? mark.date() : complete;
            finished &= mark.finished();
        }
        return new Progress(epoch, sequence, complete, finished);
    }
}
