package dev.daybook.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daybook.app.broker.SharedBroker;
import dev.daybook.app.broker.TopicAdmin;
import dev.daybook.producer.RunPlayer;
import dev.daybook.producer.RunRequest;
import dev.daybook.producer.pace.Speed;
import dev.daybook.producer.pace.WallClock;
import dev.daybook.producer.timeline.PackScript;
import dev.daybook.producer.transport.TransportListener;
import dev.daybook.schema.topic.Topics;
import dev.daybook.seed.CampaignPack;
import dev.daybook.seed.PackLoader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code daybook correct} against the one broker of these tests. */
class CorrectCommandIT {

    private static final Map<String, Object> SETTINGS =
            SharedBroker.connection().clientConfig();

    @TempDir
    Path scratch;

    @BeforeAll
    static void makeTopics() {
        try (TopicAdmin admin = TopicAdmin.open(SharedBroker.connection(), Topics.all())) {
            admin.ensure(OptionalInt.empty());
        }
    }

    private Cli correct(String run) {
        return Cli.run(
                scratch,
                "correct",
                "--run",
                run,
                "--bootstrap-server",
                SharedBroker.connection().bootstrapServers());
    }

    private static RunPlayer open(RunRequest request) {
        CampaignPack pack = new PackLoader().load(Path.of("..", "seeds", "campaigns", "manchuria-1945"));
        return RunPlayer.open(request, new PackScript(pack), SETTINGS, WallClock.system());
    }

    @Test
    void runThatHoldsThePackIsSentNothing() {
        RunRequest request = RunRequest.of("up-to-date", Speed.MAX);
        try (RunPlayer player = open(request.to(LocalDate.of(1945, 8, 9)))) {
            player.play();
        }

        Cli cli = correct("up-to-date");

        assertThat(cli.status()).as(cli.err()).isZero();
        assertThat(cli.out()).isEqualTo("run up-to-date: holds what the pack says; nothing sent\n");
    }

    @Test
    void runThatIsNotThereIsNotAvailable() {
        Cli cli = correct("nowhere");

        assertThat(cli.status()).isEqualTo(4);
        assertThat(cli.err()).contains("run nowhere is not there");
    }

    @Test
    void pausedRunOfALiveProcessIsRefusedAndPlaysOn() {
        RunRequest request = RunRequest.of("live", Speed.REALTIME).startPaused(true);
        try (RunPlayer player = open(request);
                TransportListener listener = TransportListener.open(SETTINGS)) {
            listener.add(player);
            CompletableFuture<Void> playing = CompletableFuture.runAsync(player::play);
            await().until(() -> player.progress().isPresent());

            Cli cli = correct("live");

            assertThat(cli.status()).isEqualTo(4);
            assertThat(cli.err()).contains("run live is being played", "daybook transport live stop");
            assertThat(playing).isNotDone();
            player.stop();
            playing.join();
        }
    }
}
