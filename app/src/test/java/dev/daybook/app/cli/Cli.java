package dev.daybook.app.cli;

import dev.daybook.app.Ending;
import dev.daybook.app.Surroundings;
import dev.daybook.app.Terminal;
import dev.daybook.app.TestSurroundings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * What one command gave, run in this process with a runtime directory of its own.
 *
 * @param status exit status
 * @param out    standard output
 * @param err    standard error
 */
public record Cli(int status, String out, String err) {

    private static final int LATEST_S = 120;

    /** Runs a command that finds no broker but those announced below {@code scratch}. */
    public static Cli run(Path scratch, String... args) {
        return run(scratch, new Ending(), args);
    }

    /** Runs a command with these variables. */
    static Cli run(Path scratch, Map<String, String> environment, String... args) {
        Surroundings surroundings = TestSurroundings.of(
                scratch,
                new Ending(),
                new Terminal(false, false, false, 80, false, false),
                System::nanoTime,
                environment);
        return start(Runnable::run, surroundings, args).ended();
    }

    /** Runs a command whose standard error is a terminal of 80 columns. */
    static Cli watched(Path scratch, String... args) {
        return run(scratch, new Ending(), new Terminal(false, false, true, 80, false, false), args);
    }

    /** Runs a command that ends when {@code ending} comes. */
    static Cli run(Path scratch, Ending ending, String... args) {
        return run(scratch, ending, new Terminal(false, false, false, 80, false, false), args);
    }

    private static Cli run(Path scratch, Ending ending, Terminal terminal, String... args) {
        return start(Runnable::run, scratch, ending, terminal, args).ended();
    }

    /** Starts a command that ends when {@code ending} comes. */
    static Running start(Executor executor, Path scratch, Ending ending, String... args) {
        return start(executor, scratch, ending, new Terminal(false, false, false, 80, false, false), args);
    }

    private static Running start(Executor executor, Path scratch, Ending ending, Terminal terminal, String... args) {
        return start(executor, TestSurroundings.of(scratch, ending, terminal, System::nanoTime), args);
    }

    private static Running start(Executor executor, Surroundings surroundings, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        return new Running(
                out,
                err,
                CompletableFuture.supplyAsync(
                        () -> Main.run(new PrintWriter(out), new PrintWriter(err), surroundings, args), executor));
    }

    /** A command under way. */
    record Running(StringWriter written, StringWriter errors, CompletableFuture<Integer> status) {

        /** What it has printed so far. */
        String out() {
            return written.toString();
        }

        /** Waits for its end. */
        Cli ended() {
            return new Cli(status.orTimeout(LATEST_S, TimeUnit.SECONDS).join(), out(), errors.toString());
        }
    }
}
