package dev.daybook.app;

import dev.daybook.error.DaybookException;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks again for what may be there a little later, such as the broker of a container that is still starting.
 *
 * <p>Belongs to the command's thread; its end cuts every wait short.
 */
final class Patience {

    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);
    private static final Duration LONGEST_ATTEMPT = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Duration atMost;
    private final LongSupplier nanoTime;
    private final long deadlineNs;
    private final Ending ending;
    private final Naps naps;

    /** @param atMost how long there is, from now on */
    Patience(Duration atMost, Surroundings surroundings) {
        this.atMost = atMost;
        this.nanoTime = surroundings.nanoTime();
        this.deadlineNs = nanoTime.getAsLong() + atMost.toNanos();
        this.ending = surroundings.ending();
        this.naps = new Naps(ending);
    }

    /**
     * Asks until there is an answer, at least once.
     *
     * @param attempt asks once, within the time it is given
     * @param passes  whether a failure may be gone a little later
     * @throws Ending.Reached               if the command's end comes before
     * @throws DaybookException.Unavailable the last failure, with how long it was waited for
     */
    <T> T insist(Function<Duration, T> attempt, Predicate<DaybookException.Unavailable> passes) {
        while (true) {
            ending.check();
            try {
                return attempt.apply(shorter(left(), LONGEST_ATTEMPT));
            } catch (DaybookException.Unavailable e) {
                if (!passes.test(e)) {
                    throw e;
                }
                if (left().isZero()) {
                    throw new DaybookException.Unavailable(
                            "%s (asked again for %d s; --wait gives more)"
                                    .formatted(e.getMessage(), atMost.toSeconds()),
                            e);
                }
                LOG.info("not there yet, asking again: {}", e.getMessage());
                naps.sleep(shorter(left(), PAUSE));
            }
        }
    }

    private Duration left() {
        long ns = deadlineNs - nanoTime.getAsLong();
        return ns <= 0 ? Duration.ZERO : Duration.ofNanos(ns);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
