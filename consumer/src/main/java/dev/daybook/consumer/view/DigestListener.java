package dev.daybook.consumer.view;

import dev.daybook.schema.DayDigest;

/** Whoever is told a run's days, on the thread that feeds the {@link DigestFeed}. */
public interface DigestListener {

    /** A day is complete. Days come in the order of their dates. */
    void day(DayDigest digest);

    /** A day that was told before is stated anew, with a higher edition. */
    void restated(DayDigest digest);

    /** The run was sought back or begun again: its days are told anew from the first. */
    void reset(int epoch);
}
