package dev.daybook.app.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A command of a document, started at the top of the checkout with state and runtime folders of its own.
 *
 * @param process what runs
 * @param output  file of its standard output
 */
record Launched(Process process, Path output) {

    /** The launcher's first start on a build prepares faster ones, which is part of it. */
    static final Duration PATIENCE = Duration.ofMinutes(3);

    static Launched start(String command, Path scratch, Map<String, String> environment) throws IOException {
        Path output = Files.createTempFile(scratch, "command", ".out");
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", "exec " + command)
                .directory(Documents.TOP.toFile())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("XDG_STATE_HOME", scratch.resolve("state").toString());
        builder.environment().put("XDG_RUNTIME_DIR", scratch.toString());
        builder.environment().putAll(environment);
        return new Launched(builder.start(), output);
    }

    static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> new File(directory, program).canExecute());
    }

    /** What it has printed so far. */
    String printed() throws IOException {
        return Files.readString(output);
    }

    void awaitPrinted(Predicate<String> enough) {
        await().atMost(PATIENCE).until(() -> {
            assertThat(process.isAlive() || enough.test(printed()))
                    .as("still running")
                    .isTrue();
            return enough.test(printed());
        });
    }

    /** Its exit status, when it has ended by itself. */
    int ended() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    /** Asks it to end, and waits until it has. */
    void stop() throws InterruptedException {
        process.destroy();
        ended();
    }
}
