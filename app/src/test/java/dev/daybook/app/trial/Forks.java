package dev.daybook.app.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Virtual machines of their own, to be killed. */
public final class Forks {

    private static final long PATIENCE_S = 120;

    private Forks() {}

    /** A process that runs a class of these tests or of ours, its output and errors in files below {@code scratch}. */
    public static ProcessBuilder java(Path scratch, String name, String mainClass, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Ddaybook.home=" + Path.of("../seeds").toRealPath(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                mainClass));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        scratch.resolve(name + ".out").toFile()))
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        scratch.resolve(name + ".err").toFile()));
        builder.environment().put("TMPDIR", scratch.toString());
        builder.environment().put("XDG_RUNTIME_DIR", scratch.toString());
        return builder;
    }

    /** Kills a process as {@code kill -9} does. */
    public static void kill(Process process) throws InterruptedException {
        process.destroyForcibly();
        finished(process);
    }

    /** Waits for the end of a process and returns its status. */
    static int finished(Process process) throws InterruptedException {
        if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("process " + process.pid() + " did not end within " + PATIENCE_S + " s");
        }
        return process.exitValue();
    }
}
