package dev.daybook.producer.pace;

/** The steps 1, 2, 5, 10, 20, 50 …: up and down again ends where it began. */
final class Ladder {

    private static final int[] STEPS = {1, 2, 5};
    private static final int TEN = 10;

    private Ladder() {}

    /** The lowest step above {@code value}. */
    static long above(long value) {
        for (long ten = 1; ; ten *= TEN) {
            for (int step : STEPS) {
                if (step * ten > value) {
                    return step * ten;
                }
            }
        }
    }

    /** The highest step below {@code value}; 0 if there is none. */
    static long below(long value) {
        long best = 0;
        for (long ten = 1; ten < value; ten *= TEN) {
            for (int step : STEPS) {
                if (step * ten < value) {
                    best = step * ten;
                }
            }
        }
        return best;
    }
}
