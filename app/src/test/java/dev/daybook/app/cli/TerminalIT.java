package dev.daybook.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daybook.app.broker.SharedBroker;
import dev.daybook.producer.Opening;
import dev.daybook.producer.RunPlayer;
import dev.daybook.producer.RunRequest;
import dev.daybook.producer.pace.Speed;
import dev.daybook.producer.pace.WallClock;
import dev.daybook.producer.timeline.PackScript;
import dev.daybook.seed.PackLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A replay in a real terminal: it shows where it stands, and gives the terminal back whatever ends it. */
class TerminalIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path scratch;

    @ParameterizedTest
    @CsvSource({"ctrl-c, 130", "term, 143", "shut-out, 4"})
    void terminalIsAsItWasBefore(String end, int status) throws Exception {
        String run = "ends-by-" + end;
        try (TerminalReplay replay = start(run)) {
            assertThat(replay.isRaw()).isFalse();
            await().atMost(SOON).until(() -> replay.isRaw() && replay.shown().contains("playing"));

            switch (end) {
                case "ctrl-c" -> replay.press("\003");
                case "term" -> replay.command().destroy();
                default -> playElsewhere(run);
            }

            assertThat(replay.status()).as(replay.shown()).isEqualTo(status);
            assertThat(replay.after()).isEqualTo(replay.before());
        }
    }

    @Test
    void lineShowsWhereTheRunStandsAndAnswersKeys() throws Exception {
        try (TerminalReplay replay = start("shown", "--start-paused")) {
            await().atMost(SOON).until(() -> replay.isRaw() && replay.shown().contains("? keys"));
            replay.press("?");
            await().atMost(SOON).until(() -> replay.shown().contains("previous, next day"));
            replay.press("gnowhere\r");
            await().atMost(SOON).until(() -> replay.shown().contains("seek 'nowhere': no such event"));
            replay.press("q");

            assertThat(replay.status()).isZero();
            assertThat(replay.shown()).contains("1945-08-08  day 1 of 13  ", "  paused (1d/1h)  ");
        }
    }

    /** The command would refuse it. */
    private static void playElsewhere(String run) {
        PackScript pack = new PackScript(new PackLoader().load(Path.of("..", "seeds", "campaigns", "manchuria-1945")));
        RunRequest request = RunRequest.of(run, Speed.MAX);
        try (RunPlayer player =
                RunPlayer.open(request, pack, SharedBroker.connection().clientConfig(), WallClock.system())) {
            assertThat(player.opening().kind()).isEqualTo(Opening.Kind.CONTINUED);
        }
    }

    private TerminalReplay start(String run, String... more) throws Exception {
        String[] args = {
            "replay",
            "--run=" + run,
            "--speed=1d/1h",
            "--to=1945-08-20",
            "--bootstrap-server=" + SharedBroker.connection().bootstrapServers()
        };
        return TerminalReplay.start(
                scratch.resolve("terminal"),
                Stream.of(args, more).flatMap(Arrays::stream).toArray(String[]::new));
    }
}
