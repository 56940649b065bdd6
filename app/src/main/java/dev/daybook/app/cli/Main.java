package dev.daybook.app.cli;

import dev.daybook.app.Ending;
import dev.daybook.app.Surroundings;
import dev.daybook.app.Terminal;
import dev.daybook.app.broker.RuntimeDirectory;
import dev.daybook.app.broker.Throwaways;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Entry point. Only {@link #main} ends the process. */
public final class Main {

    private static final int BUFFER_BYTES = 1 << 16;

    private Main() {}

    /** Runs one command and ends the process with its exit status. */
    public static void main(String[] args) {
        Surroundings surroundings = ofThisProcess();
        Interruption interruption = Interruption.watch(surroundings);
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        int status;
        try {
            status = run(out, err, surroundings, args);
        } catch (Error e) {
            // Kafka's classes cannot be initialised while the virtual machine shuts down: they want hooks of their own.
            if (!surroundings.ending().wasInterrupted()) {
                throw e;
            }
            status = Ending.INTERRUPTED;
        } finally {
            out.flush();
            err.flush();
            interruption.commandEnded();
        }
        System.exit(status);
    }

    /** Runs one command and returns its exit status. */
    static int run(PrintWriter out, PrintWriter err, Surroundings surroundings, String... args) {
        return CommandTree.of(surroundings)
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(new FailureReport(surroundings.ending()))
                .execute(args);
    }

    private static Surroundings ofThisProcess() {
        Map<String, String> environment = System.getenv();
        Map<String, String> properties = System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("daybook."))
                .collect(Collectors.toMap(Function.identity(), System::getProperty));
        RuntimeDirectory runtime = RuntimeDirectory.of(environment);
        String temporary = environment.getOrDefault("TMPDIR", "");
        Path scratch = Path.of(temporary.isEmpty() ? System.getProperty("java.io.tmpdir") : temporary);
        return new Surroundings(
                environment,
                Terminal.of(properties, environment),
                Clock.systemDefaultZone(),
                System::nanoTime,
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()),
                Path.of(properties.getOrDefault("daybook.home", "")),
                runtime,
                new Throwaways(scratch.toAbsolutePath(), runtime),
                new Ending());
    }

    /** Always UTF-8: names of places are written in Chinese, Japanese and Russian. */
    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(
                new java.io.BufferedWriter(
                        new java.io.OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8),
                        BUFFER_BYTES),
                false);
    }
}
