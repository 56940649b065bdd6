package dev.daybook.consumer.gateway.stream;

import java.time.Duration;

/**
 * Bounds of the event streams.
 *
 * @param maxStreams streams open at once; one more is answered 503
 * @param heartbeat  longest silence before a comment is sent, at most 15 s
 * @param stall      how long one write may take before its client is cut
 * @param threads    threads that write to all subscribers
 */
public record StreamLimits(int maxStreams, Duration heartbeat, Duration stall, int threads) {

    private static final Duration MAX_HEARTBEAT = Duration.ofSeconds(15);

    /** Room for ten thousand readers on two processors. */
    public static final StreamLimits DEFAULT =
            new StreamLimits(12_000, Duration.ofSeconds(10), Duration.ofSeconds(20), 2);

    /** Checks the bounds. */
    public StreamLimits {
        if (maxStreams < 1 || threads < 1) {
            throw new IllegalArgumentException(
                    "streams and threads must be at least 1, were " + maxStreams + " and " + threads);
        }
        if (heartbeat.isZero() || heartbeat.isNegative() || heartbeat.compareTo(MAX_HEARTBEAT) > 0) {
            throw new IllegalArgumentException("heartbeat must be above 0 and at most 15 s, was " + heartbeat);
        }
        if (stall.isZero() || stall.isNegative()) {
            throw new IllegalArgumentException("stall must be above 0, was " + stall);
        }
    }
}
