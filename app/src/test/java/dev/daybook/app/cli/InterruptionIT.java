package dev.daybook.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ctrl-C upon the launcher and what it becomes, from its first moment until days are printed. */
class InterruptionIT {

    private static final int FEW = 3;
    private static final int MANY = 20;
    private static final int LATEST_MS = 9_000;
    private static final int BROKER_STARTS_IN_MS = 1_500;
    private static final int END_WITHIN_S = 5;

    private static final String LAUNCHER = System.getProperty("daybook.launcher", "../daybook");

    @TempDir
    Path scratch;

    /** What it prepares once, it does not do at each of the moments. */
    @BeforeAll
    static void prepare() throws Exception {
        Process version = new ProcessBuilder(LAUNCHER, "--version")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(version.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(version.exitValue()).isZero();
    }

    /** A failing moment is in the test's name: run it alone. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void interruptedAtAnyMomentItEndsSoonAndLeavesNothing(long seed) throws Exception {
        Process daybook = start("replay", "--speed", "1d/2s");

        assertEndsCleanWhenInterrupted(daybook, new SplittableRandom(seed).nextInt(LATEST_MS));
    }

    /** The moments that chance seldom meets: Kafka's classes are initialised while the process ends. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void interruptedWhileItsBrokerStartsItEndsSoonAndLeavesNothing(long seed) throws Exception {
        Process daybook = start("replay", "--speed", "1d/2s");
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> !leftovers().isEmpty());

        assertEndsCleanWhenInterrupted(daybook, new SplittableRandom(seed).nextInt(BROKER_STARTS_IN_MS));
    }

    private void assertEndsCleanWhenInterrupted(Process daybook, int afterMs) throws Exception {
        assertThat(daybook.waitFor(afterMs, TimeUnit.MILLISECONDS))
                .as("ended by itself: " + Files.readString(errors()))
                .isFalse();

        interrupt(daybook);

        assertThat(daybook.waitFor(END_WITHIN_S, TimeUnit.SECONDS))
                .as("ends when interrupted after %d ms", afterMs)
                .isTrue();
        assertThat(daybook.exitValue()).isEqualTo(130);
        assertThat(Files.readString(errors())).isEmpty();
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void brokerGoneUnderAReaderIsAStatusAndNotAHang() throws Exception {
        Process daybook = start("tail", "daybook.digests", "--bootstrap-server", "127.0.0.1:1");

        assertThat(daybook.waitFor(15, TimeUnit.SECONDS)).isTrue();
        assertThat(daybook.exitValue()).isEqualTo(4);
        assertThat(Files.readString(errors())).startsWith("daybook: ").containsOnlyOnce("\n");
    }

    static LongStream seeds() {
        String asked = System.getProperty("daybook.seeds", "");
        int count = asked.isEmpty() ? FEW : asked.equals("thorough") ? MANY : Integer.parseInt(asked);
        return LongStream.range(0, count);
    }

    /** A build in the background ignores SIGINT, and its children with it, unless told otherwise. */
    private Process start(String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT", LAUNCHER));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(scratch.resolve("out").toFile())
                .redirectError(errors().toFile());
        builder.environment().put("TMPDIR", scratch.toString());
        builder.environment().put("XDG_RUNTIME_DIR", scratch.toString());
        return builder.start();
    }

    private static void interrupt(Process process) throws Exception {
        assertThat(new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    private Path errors() {
        return scratch.resolve("err");
    }

    private List<Path> leftovers() throws IOException {
        try (Stream<Path> files = Files.walk(scratch)) {
            return files.filter(file -> file.getFileName().toString().matches("daybook-throwaway-.*|broker-.*"))
                    .toList();
        }
    }
}
