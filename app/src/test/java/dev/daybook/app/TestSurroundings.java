package dev.daybook.app;

import dev.daybook.app.broker.RuntimeDirectory;
import dev.daybook.app.broker.TestRuntime;
import dev.daybook.app.broker.Throwaways;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.LongSupplier;

/** What a process has, made up for a test. */
public final class TestSurroundings {

    private static final Terminal NONE = new Terminal(false, false, false, 80, false, false);

    private TestSurroundings() {}

    /** Without a terminal; everything on disk below {@code scratch}. */
    public static Surroundings of(Path scratch, Ending ending) {
        return of(scratch, ending, NONE, System::nanoTime);
    }

    /** With this terminal and clock. */
    public static Surroundings of(Path scratch, Ending ending, Terminal terminal, LongSupplier nanoTime) {
        return of(scratch, ending, terminal, nanoTime, Map.of());
    }

    /** With these variables too. */
    public static Surroundings of(
            Path scratch, Ending ending, Terminal terminal, LongSupplier nanoTime, Map<String, String> environment) {
        RuntimeDirectory runtime = TestRuntime.in(scratch.resolve("run"));
        return new Surroundings(
                environment,
                terminal,
                Clock.systemUTC(),
                nanoTime,
                Clock.systemUTC().instant(),
                Path.of(System.getProperty("daybook.home", "target/daybook")),
                runtime,
                new Throwaways(scratch, runtime),
                ending);
    }
}
