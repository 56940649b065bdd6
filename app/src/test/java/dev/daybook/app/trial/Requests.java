package dev.daybook.app.trial;

import dev.daybook.schema.TransportAction;
import dev.daybook.schema.TransportCommand;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What trials ask of runs. */
final class Requests {

    private static final AtomicInteger ASKED = new AtomicInteger();

    private Requests() {}

    static TransportCommand resume(String run) {
        return of(run, TransportAction.RESUME, null);
    }

    static TransportCommand pause(String run) {
        return of(run, TransportAction.PAUSE, null);
    }

    static TransportCommand seek(String run, LocalDate day) {
        return of(run, TransportAction.SEEK, day.toString());
    }

    static TransportCommand rate(String run, String speed) {
        return of(run, TransportAction.RATE, speed);
    }

    static TransportCommand step(String run, String steps) {
        return of(run, TransportAction.STEP, steps);
    }

    static TransportCommand stop(String run) {
        return of(run, TransportAction.STOP, null);
    }

    private static TransportCommand of(String run, TransportAction action, @Nullable String argument) {
        return new TransportCommand("c" + ASKED.incrementAndGet(), run, action, argument, Instant.EPOCH);
    }
}
