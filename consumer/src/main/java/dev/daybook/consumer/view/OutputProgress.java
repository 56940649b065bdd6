package dev.daybook.consumer.view;

import dev.daybook.consumer.view.OutputRecord.Output;
import org.jspecify.annotations.Nullable;

/** Which epoch of a run an output topic is in, and how far. Depends on the order within one partition alone. */
final class OutputProgress {

    private int epoch;
    private @Nullable Mark mark;

    /** What a record means for what was kept before it. */
    enum Admission {
        /** Of an older epoch: to be ignored. */
        STALE,
        /** Joins what is kept. */
        JOINS,
        /** Everything kept before it goes; then it joins. */
        BEGINS_ANEW
    }

    /** Takes note of {@code record}. */
    Admission admit(OutputRecord record) {
        if (record.epoch() == 0) {
            return admitTombstone(record);
        }
        if (record.epoch() < epoch) {
            return Admission.STALE;
        }
        boolean anew = record.epoch() > epoch;
        if (anew) {
            epoch = record.epoch();
            mark = null;
        }
        if (record.mark() != null) {
            mark = record.mark();
        }
        return anew ? Admission.BEGINS_ANEW : Admission.JOINS;
    }

    private Admission admitTombstone(OutputRecord record) {
        if (!record.isOfMark()) {
            if (record.output() == Output.DIGESTS) {
                mark = null; // Within an epoch a day never loses its digest: the epoch is being taken down.
            }
            return Admission.JOINS;
        }
        epoch = 0;
        mark = null;
        return Admission.BEGINS_ANEW;
    }

    /** The epoch; 0 if nothing is known. */
    int epoch() {
        return epoch;
    }

    /** The last mark of the epoch. */
    @Nullable
    Mark mark() {
        return mark;
    }
}
