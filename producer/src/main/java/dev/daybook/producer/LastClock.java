package dev.daybook.producer;

import dev.daybook.error.DaybookException;
import dev.daybook.producer.pace.WallClock;
import dev.daybook.schema.RunClock;
import dev.daybook.schema.topic.Topics;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;

/** What a run told of itself last, whoever plays it. */
public final class LastClock {

    private LastClock() {}

    /**
     * The last clock record of {@code run} that can be read at once; empty if it has none or was deleted.
     *
     * @param settings how clients reach the broker
     * @param wall     the wall clock
     * @throws DaybookException.Unavailable if the topic cannot be read
     */
    public static Optional<RunClock> of(String run, Map<String, Object> settings, WallClock wall) {
        try (RunLog log = RunLog.glancing(settings, wall)) {
            return log.last(Topics.CLOCK, run);
        } catch (KafkaException e) {
            throw new DaybookException.Unavailable(
                    "run %s: its clock cannot be read: %s".formatted(run, e.getMessage()), e);
        }
    }
}
