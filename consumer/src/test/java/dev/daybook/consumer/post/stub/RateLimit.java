package dev.daybook.consumer.post.stub;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** So many requests in so long. */
final class RateLimit {

    private final Clock clock;
    private final int most;
    private final Duration within;
    private final Deque<Instant> taken = new ArrayDeque<>();

    RateLimit(Clock clock, int most, Duration within) {
        this.clock = clock;
        this.most = most;
        this.within = within;
    }

    boolean refuses() {
        Instant now = clock.instant();
        taken.removeIf(at -> at.isBefore(now.minus(within)));
        if (taken.size() >= most) {
            return true;
        }
        taken.add(now);
        return false;
    }
}
