package dev.daybook.app.console;

import dev.daybook.producer.Progress;
import dev.daybook.schema.RunClock;
import dev.daybook.schema.RunState;
import dev.daybook.schema.topic.Topics;
import java.time.Instant;
import java.time.LocalDate;

/** Runs as they stand. */
final class SampleProgress {

    static {
        // Loading the topics lets Avro make our records.
        assert !Topics.all().isEmpty();
    }

    private SampleProgress() {}

    /** A run of ten days, from 8 August on, that plays at {@code speed} and stands at noon of the sixth in Tokyo. */
    static RunClock clock(RunState state, String speed) {
        return RunClock.newBuilder()
                .setRun("r1")
                .setCampaign("c1")
                .setFingerprint("f1")
                .setState(state)
                .setDate(LocalDate.of(1945, 8, 13))
                .setCampaignInstant(Instant.parse("1945-08-13T03:00:00Z"))
                .setEndsOn(LocalDate.of(1945, 8, 17))
                .setSpeedAsked(speed)
                .setEpoch(1)
                .setSequence(40)
                .setStartedAt(Instant.EPOCH)
                .setUpdatedAt(Instant.EPOCH)
                .build();
    }

    /** The progress of a run that has sent 1,234 events. */
    static Progress of(RunClock clock, long quietDays) {
        return new Progress(clock, LocalDate.of(1945, 8, 8), 1_234, quietDays);
    }
}
