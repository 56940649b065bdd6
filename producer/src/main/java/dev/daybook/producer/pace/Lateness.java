package dev.daybook.producer.pace;

import org.HdrHistogram.Histogram;

/** How late records were sent, from due instant to send. One thread only. */
public final class Lateness {

    private static final long ONE_HOUR_MICROS = 3_600_000_000L;
    private static final int DIGITS = 3;
    private static final double MICROS_PER_MS = 1000.0;
    private static final long NANOS_PER_MICRO = 1000;
    private static final double MEDIAN = 50.0;
    private static final double P99 = 99.0;

    private final Histogram micros = new Histogram(ONE_HOUR_MICROS, DIGITS);

    /**
     * Counts one record.
     *
     * @param lateNanos 0 or more; what is over an hour counts as an hour
     */
    public void add(long lateNanos) {
        micros.recordValue(Math.min(lateNanos / NANOS_PER_MICRO, ONE_HOUR_MICROS));
    }

    /** Forgets all. */
    public void clear() {
        micros.reset();
    }

    /** Whether nothing was counted. */
    public boolean isEmpty() {
        return micros.getTotalCount() == 0;
    }

    /** Median in milliseconds. */
    public double p50Ms() {
        return micros.getValueAtPercentile(MEDIAN) / MICROS_PER_MS;
    }

    /** 99th percentile in milliseconds. */
    public double p99Ms() {
        return micros.getValueAtPercentile(P99) / MICROS_PER_MS;
    }

    /** The greatest in milliseconds. */
    public double maxMs() {
        return micros.getMaxValue() / MICROS_PER_MS;
    }
}
