package dev.daybook.consumer.view;

/**
 * How much a view keeps; what goes beyond is refused as a whole, since half a run would give wrong answers.
 *
 * @param runs          runs at once
 * @param recordsPerRun values of all three topics of one run
 */
public record ViewLimits(int runs, int recordsPerRun) {

    /** Room for the runs of a gateway and for archives of some thousand days and territories. */
    public static final ViewLimits DEFAULT = new ViewLimits(200, 1_000_000);

    /** Checks both. */
    public ViewLimits {
        if (runs < 1 || recordsPerRun < 1) {
            throw new IllegalArgumentException("limits must be at least 1, were " + runs + " and " + recordsPerRun);
        }
    }
}
