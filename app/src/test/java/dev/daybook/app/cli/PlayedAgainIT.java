package dev.daybook.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daybook.app.Ending;
import dev.daybook.app.broker.SharedBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are left, looped, sought and deleted: what is printed, and what is said of it. */
class PlayedAgainIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int LATEST_S = 120;
    private static final Pattern DATE = Pattern.compile("\"date\":\"([0-9-]{10})\",\"dayNumber\"");

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @TempDir
    Path scratch;

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @Test
    void loopPrintsEachRoundFromItsFirstDayAndSaysSo() {
        Ending ending = new Ending();
        CompletableFuture<Cli> looped =
                start(ending, "--run=looped", "--speed=1d/1s", "--from=1945-08-09", "--to=1945-08-10", "--loop");

        await().atMost(SOON).until(() -> epochOf("looped") >= 6);
        ending.finished();

        Cli cli = ended(looped);
        assertThat(cli.status()).as(cli.err()).isZero();
        List<String> days = dates(cli.out()).toList();
        assertThat(days).hasSizeGreaterThanOrEqualTo(4);
        for (int nth = 0; nth < days.size(); nth++) {
            assertThat(days.get(nth)).isEqualTo(nth % 2 == 0 ? "1945-08-09" : "1945-08-10");
        }
        assertThat(cli.err()).containsPattern("run looped begins anew \\(epoch [2-6]\\); its days are printed again");
    }

    @Test
    void runSoughtBackIsPrintedAgainFromTheDayBefore() throws Exception {
        String[] args = onTheBroker(Stream.of("replay"), "--run=sought", "--speed=1d/1h", "--to=1945-08-12");
        try (TerminalReplay sought = TerminalReplay.start(scratch.resolve("terminal"), args)) {
            await().atMost(SOON).until(() -> epochOf("sought") == 1 && sought.isRaw());
            assertThat(drive("sought", "seek 1945-08-12").status()).isZero();
            await().atMost(SOON).until(() -> sought.shown().contains("day 4 of 298"));

            sought.press("\033[D");
            await().atMost(SOON).until(() -> epochOf("sought") == 2);
            assertThat(drive("sought", "rate max").status()).isZero();

            assertThat(sought.status()).isZero();
            String[] epochs = sought.shown().split("went back to 1945-08-11 \\(epoch 2\\); its days are printed again");
            assertThat(epochs).hasSize(2);
            assertThat(daysOf(epochs[0])).containsExactly("1", "2", "3", "4");
            assertThat(daysOf(epochs[1])).containsExactly("3", "4", "5");
        }
        assertThat(hash("sought")).isEqualTo(hashOfOneGo("1945-08-12"));
    }

    @Test
    void stoppedRunIsContinuedAndSaysSo() {
        CompletableFuture<Cli> left = start(new Ending(), "--run=left", "--speed=1d/1h", "--to=1945-08-11");
        assertThat(drive("left", "seek 1945-08-10").status()).isZero();
        assertThat(drive("left", "stop").status()).isZero();
        Cli first = ended(left);

        Cli second = ended(start(new Ending(), "--run=left", "--speed=max", "--to=1945-08-11"));

        assertThat(dates(first.out())).containsExactly("1945-08-08", "1945-08-09");
        assertThat(first.err()).contains("run left stopped on 1945-08-10; the same command continues it");
        assertThat(dates(second.out())).containsExactly("1945-08-09", "1945-08-10", "1945-08-11");
        assertThat(second.err()).contains("run left goes on after 1945-08-09");
        assertThat(hash("left")).isEqualTo(hashOfOneGo("1945-08-11"));
    }

    @Test
    void runThatIsPlayedIsRefusedAndPlaysOn() {
        CompletableFuture<Cli> played = start(new Ending(), "--run=played", "--speed=1d/1h", "--start-paused");

        Cli refused = ended(start(new Ending(), "--run=played", "--speed=max"));
        Cli restarted = ended(start(new Ending(), "--run=played", "--speed=max", "--restart"));

        assertThat(refused.status()).isEqualTo(4);
        assertThat(refused.err())
                .isEqualTo("daybook: run played is being played by another process;"
                        + " `daybook runs` shows it, `--run ID` plays another\n");
        assertThat(restarted).isEqualTo(refused);
        assertThat(drive("played", "stop").status()).isZero();
        assertThat(ended(played).status()).as(ended(played).err()).isZero();
    }

    @Test
    void quietDaysAreCutShort() {
        // Eleven minutes long if waits were not cut.
        Cli cli = ended(start(
                new Ending(),
                "--run=skipping",
                "--speed=1d/1m",
                "--from=1946-05-10",
                "--to=1946-05-20",
                "--skip-quiet=10ms"));

        assertThat(cli.status()).as(cli.err()).isZero();
        assertThat(dates(cli.out())).hasSize(11);
    }

    @Test
    void deletedRunEndsItsReplayAndIsGone() {
        CompletableFuture<Cli> deleted = start(new Ending(), "--run=deleted", "--speed=1d/1h", "--start-paused");
        assertThat(drive("deleted", "delete").status()).isZero();

        assertThat(ended(deleted).status()).isZero();
        assertThat(ended(deleted).err()).contains("run deleted was deleted");
        assertThat(drive("", "runs").out()).doesNotContain("deleted");
        assertThat(drive("deleted", "pause").status()).isEqualTo(4);
    }

    @Test
    void runNobodyPlaysTakesNothingButItsDeletion() {
        assertThat(ended(start(new Ending(), "--run=idle", "--speed=max", "--to=1945-08-09"))
                        .status())
                .isZero();

        Cli paused = drive("idle", "pause");
        Cli gone = drive("idle", "delete");
        Cli again = drive("idle", "delete");

        assertThat(paused.status()).isEqualTo(4);
        assertThat(paused.err()).contains("nobody plays idle");
        assertThat(gone.status()).as(gone.err()).isZero();
        assertThat(again.status()).isEqualTo(4);
        assertThat(again.err()).contains("run idle is not there");
    }

    /** Starts a replay and waits until it plays. */
    private CompletableFuture<Cli> start(Ending ending, String... args) {
        String[] whole = onTheBroker(Stream.of("replay", "--output=json"), args);
        CompletableFuture<Cli> replay = CompletableFuture.supplyAsync(() -> Cli.run(scratch, ending, whole), threads);
        String id = args[0].substring("--run=".length());
        await().atMost(SOON).until(() -> replay.isDone() || epochOf(id) > 0);
        return replay;
    }

    private static Cli ended(CompletableFuture<Cli> replay) {
        return replay.orTimeout(LATEST_S, TimeUnit.SECONDS).join();
    }

    /** The epoch a run is in; 0 if it is not there. */
    private int epochOf(String run) {
        Matcher epoch = Pattern.compile("\"run\":\"" + run + "\",.*\"epoch\":(\\d+)")
                .matcher(drive("", "runs --output json").out());
        return epoch.find() ? Integer.parseInt(epoch.group(1)) : 0;
    }

    private Cli drive(String run, String verb) {
        Stream<String> begin = run.isEmpty() ? Stream.empty() : Stream.of("transport", run);
        return Cli.run(scratch, onTheBroker(begin, verb.split(" ")));
    }

    private String hash(String run) {
        Cli cli = Cli.run(scratch, onTheBroker(Stream.of("digest", "--hash"), "--run=" + run));
        assertThat(cli.out()).as(cli.err()).matches("[0-9a-f]{64}\n");
        return cli.out();
    }

    private String hashOfOneGo(String to) {
        assertThat(ended(start(new Ending(), "--run=one-go-" + to, "--speed=max", "--to=" + to))
                        .status())
                .isZero();
        return hash("one-go-" + to);
    }

    private static String[] onTheBroker(Stream<String> begin, String... args) {
        String server = "--bootstrap-server=" + SharedBroker.connection().bootstrapServers();
        return Stream.of(begin, Arrays.stream(args), Stream.of(server))
                .flatMap(words -> words)
                .toArray(String[]::new);
    }

    /** Numbers of the days whose digests stand in {@code text}. */
    private static Stream<String> daysOf(String text) {
        return Pattern.compile("day (\\d+) of 298").matcher(text).results().map(found -> found.group(1));
    }

    private static Stream<String> dates(String json) {
        return DATE.matcher(json).results().map(found -> found.group(1));
    }
}
