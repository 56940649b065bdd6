package dev.daybook.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the README's commands as a reader would, from the top of the checkout, with a state folder of its own. */
class ReadmeIT {

    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
    private static final String REPLAY_AT_MAX = "./daybook replay --speed max";
    private static final String REPLAY = "./daybook replay";
    private static final String RUNS = "./daybook runs";
    private static final String TAIL = "./daybook tail daybook.digests";
    private static final String DIGEST = "./daybook digest --date 1945-08-26 --output markdown";
    private static final String LINT = "./daybook lint --strict docs/examples/hutou";
    private static final String REPLAY_HUTOU = "./daybook replay docs/examples/hutou --speed max";
    private static final String EXPORT = "./daybook export csv manchuria-1945 -o manchuria.csv";
    private static final String VERIFY = "mvn verify";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path state;

    @Test
    void readmeShowsTheseCommandsAndNoOthers() throws IOException {
        assertThat(ReadmeCommands.of(TOP.resolve("README.md")).lines())
                .as("a new command in the README needs its test here; `%s` is what runs this one", VERIFY)
                .containsExactlyInAnyOrder(REPLAY_AT_MAX, RUNS, TAIL, LINT, REPLAY_HUTOU, EXPORT, VERIFY);
        assertThat(Files.readString(TOP.resolve("README.md"))).contains("`" + REPLAY + "`", "`" + DIGEST + "`");
    }

    @Test
    void replayAtMaxPrintsTheDigestsShownAndEndsWell() throws Exception {
        Process replay = start(REPLAY_AT_MAX);

        assertThat(finished(replay)).isZero();
        assertThat(Files.readString(output(REPLAY_AT_MAX)).lines()).containsSubsequence(sample());
    }

    @Test
    void runsAndTailWorkFromASecondTerminalWhileReplayPlays() throws Exception {
        Process replay = start(REPLAY);
        try {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> Files.readString(output(REPLAY)).contains("9 August 1945"));
            assertThat(finished(start(RUNS))).isZero();
            assertThat(Files.readString(output(RUNS))).contains("manchuria-1945", "playing");
            Process tail = start(TAIL);
            try {
                Awaitility.await()
                        .atMost(PATIENCE)
                        .until(() -> Files.readString(output(TAIL)).contains("\"date\":\"1945-08-09\""));
            } finally {
                stop(tail);
            }
        } finally {
            stop(replay);
        }
    }

    @Test
    void oneDayComesAsMarkdown() throws Exception {
        assertThat(finished(start(DIGEST))).isZero();
        assertThat(Files.readString(output(DIGEST))).contains("# ").contains("26 August 1945");
    }

    @Test
    void exampleIsCleanAndReplays() throws Exception {
        assertThat(finished(start(LINT))).isZero();
        assertThat(output(LINT)).isEmptyFile();
        assertThat(finished(start(REPLAY_HUTOU))).isZero();
        assertThat(output(REPLAY_HUTOU)).content().contains("26 August 1945", "The last position at Hutou fell");
    }

    /** To a file elsewhere: the checkout is not the test's to write in. */
    @Test
    void campaignIsExportedToAFile() throws Exception {
        Path file = state.resolve("manchuria.csv");
        assertThat(finished(start(EXPORT.replace("manchuria.csv", file.toString()))))
                .isZero();
        assertThat(file).content().startsWith("id,date,").contains("hutou");
    }

    /** What the README shows of a day; a line of dots stands for lines left out. */
    private static List<String> sample() throws IOException {
        List<String> lines = Files.readAllLines(TOP.resolve("README.md"));
        int heading = lines.indexOf(lines.stream()
                .filter(line -> line.matches("Sunday 26 August 1945 .* day 19 of 298"))
                .findFirst()
                .orElseThrow());
        int end = heading + lines.subList(heading, lines.size()).indexOf("```");
        return lines.subList(heading, end).stream()
                .filter(line -> !line.equals("…") && !line.isBlank())
                .toList();
    }

    private Process start(String command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", "exec " + command)
                .directory(TOP.toFile())
                .redirectOutput(output(command).toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("XDG_STATE_HOME", state.resolve("state").toString());
        builder.environment().put("XDG_RUNTIME_DIR", state.toString());
        builder.environment().remove("COLUMNS");
        return builder.start();
    }

    private Path output(String command) {
        return state.resolve(command.replaceAll("[^a-z0-9]+", "-") + ".out");
    }

    private static int finished(Process process) throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("the command ended")
                .isTrue();
        return process.exitValue();
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        finished(process);
    }
}
