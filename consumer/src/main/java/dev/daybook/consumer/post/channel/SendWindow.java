package dev.daybook.consumer.post.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The time in which a sending that was recorded may begin its requests.
 *
 * <p>A process that was stopped in between and goes on later must not send: somebody else may have done it by then.
 *
 * @param clock  the wall clock
 * @param begun  when the sending was recorded
 * @param within how long after that its last request may begin
 */
public record SendWindow(Clock clock, Instant begun, Duration within) {

    /**
     * Returns if a request may begin.
     *
     * @param partsSent how many parts of the post are there
     * @throws Trouble if it is too late
     */
    public void check(int partsSent) throws Trouble {
        Instant now = clock.instant();
        if (now.isBefore(begun) || now.isAfter(begun.plus(within))) {
            String reason = "too long between record and sending";
            throw partsSent == 0 ? Trouble.later(reason, Duration.ZERO) : Trouble.unclear(reason);
        }
    }
}
