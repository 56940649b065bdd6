package dev.daybook.app;

import dev.daybook.app.broker.RuntimeDirectory;
import dev.daybook.app.broker.Throwaways;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * What the process has, handed down so that nothing below {@code main} takes it by itself.
 *
 * @param environment variables by name
 * @param terminal    what the streams lead to
 * @param clock       the wall clock
 * @param nanoTime    a clock that only runs forward, in nanoseconds
 * @param jvmStarted  wall clock at the start of the virtual machine
 * @param home        where Daybook's built files are: {@code campaigns/} and {@code lib/}
 * @param runtime     where brokers are announced
 * @param throwaways  throwaway directories of this process
 * @param ending      how and when the command ends
 */
public record Surroundings(
        Map<String, String> environment,
        Terminal terminal,
        Clock clock,
        LongSupplier nanoTime,
        Instant jvmStarted,
        Path home,
        RuntimeDirectory runtime,
        Throwaways throwaways,
        Ending ending) {

    /** Copies the environment. */
    public Surroundings {
        environment = Map.copyOf(environment);
    }
}
