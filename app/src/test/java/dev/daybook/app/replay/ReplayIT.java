package dev.daybook.app.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.daybook.app.BusyCampaign;
import dev.daybook.app.broker.SharedBroker;
import dev.daybook.app.broker.TopicAdmin;
import dev.daybook.error.DaybookException;
import dev.daybook.producer.Opening;
import dev.daybook.producer.PlayResult;
import dev.daybook.producer.RunDeletion;
import dev.daybook.producer.RunPlayer;
import dev.daybook.producer.RunRequest;
import dev.daybook.producer.pace.Speed;
import dev.daybook.producer.pace.WallClock;
import dev.daybook.producer.transport.TransportClient;
import dev.daybook.producer.transport.TransportListener;
import dev.daybook.schema.RunClock;
import dev.daybook.schema.RunState;
import dev.daybook.schema.TimelineKind;
import dev.daybook.schema.TimelineRecord;
import dev.daybook.schema.TransportAction;
import dev.daybook.schema.TransportCommand;
import dev.daybook.schema.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The replay engine on a real broker: killed, shut out, driven over the topic, many at once. */
class ReplayIT {

    private static final Map<String, Object> SETTINGS =
            SharedBroker.connection().clientConfig();
    private static final WallClock WALL = WallClock.system();
    private static final BusyCampaign CAMPAIGN = new BusyCampaign(60, 20, "Title");

    private final Committed committed = new Committed(SETTINGS);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @BeforeAll
    static void makeTopics() {
        try (TopicAdmin admin = TopicAdmin.open(SharedBroker.connection(), Topics.all())) {
            admin.ensure(OptionalInt.empty());
        }
    }

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    private static RunPlayer open(String run, String speed) {
        return open(RunRequest.of(run, Speed.parse(speed)));
    }

    private static RunPlayer open(RunRequest request) {
        return RunPlayer.open(request, CAMPAIGN, SETTINGS, WALL);
    }

    private List<TimelineRecord> straight() {
        try (RunPlayer player = open("straight", "max")) {
            player.play();
        }
        List<TimelineRecord> timeline = committed.lastEpoch("straight");
        assertThat(timeline).hasSize(CAMPAIGN.records());
        return timeline;
    }

    private CompletableFuture<PlayResult> playInBackground(RunPlayer player) {
        return CompletableFuture.supplyAsync(player::play, threads);
    }

    private static void awaitPlayed(RunPlayer player, long sequence) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> player.progress()
                        .filter(progress -> progress.clock().getSequence() >= sequence)
                        .isPresent());
    }

    private static TransportCommand command(String id, String run, TransportAction action, String argument) {
        return new TransportCommand(id, run, action, argument, Instant.EPOCH);
    }

    @Test
    void killedRunContinuesWithTheNextRecord() throws Exception {
        int underWay = killAgainAndAgain("killed", CAMPAIGN, List.of("1d/500ms", "1d/1s", "1d/2s"));

        try (RunPlayer player = open("killed", "max")) {
            player.play();
        }

        assertThat(underWay).isPositive();
        assertThat(committed.values(Topics.TIMELINE, "killed"))
                .allMatch(record -> record.getEpoch() == 1)
                .hasSize(CAMPAIGN.records());
        assertThat(committed.lastEpoch("killed")).isEqualTo(straight());
    }

    @Test
    void runKilledAtFullSpeedContinuesWithTheNextRecord() throws Exception {
        BusyCampaign large = new BusyCampaign(3_000, 60, "Title");
        int underWay = killAgainAndAgain("killed-at-max", large, List.of("max"));

        RunRequest request = RunRequest.of("killed-at-max", Speed.MAX);
        try (RunPlayer player = RunPlayer.open(request, large, SETTINGS, WALL)) {
            player.play();
        }

        assertThat(underWay).isPositive();
        List<TimelineRecord> timeline = committed.values(Topics.TIMELINE, "killed-at-max");
        assertThat(timeline).hasSize(large.records());
        for (int sequence = 0; sequence < timeline.size(); sequence++) {
            assertThat(timeline.get(sequence).getSequence()).isEqualTo(sequence);
        }
    }

    /** Plays a run in one process after the other and kills each at a random moment; how many were under way. */
    private int killAgainAndAgain(String run, BusyCampaign campaign, List<String> speeds) throws Exception {
        String asked = System.getProperty("daybook.seeds", "");
        int kills = asked.equals("thorough") ? 20 : asked.isEmpty() ? 3 : Integer.parseInt(asked);
        Random random = new Random(1945);
        int underWay = 0;
        for (int kill = 0; kill < kills; kill++) {
            String speed = speeds.get(random.nextInt(speeds.size()));
            long before = committed.end(Topics.TIMELINE, run);
            Process process = ForkedReplay.start(SharedBroker.connection().bootstrapServers(), run, speed, campaign);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> !process.isAlive() || committed.end(Topics.TIMELINE, run) > before);
            process.waitFor(random.nextInt(800), TimeUnit.MILLISECONDS);
            underWay += process.isAlive() ? 1 : 0;
            process.destroyForcibly().waitFor();
        }
        return underWay;
    }

    @Test
    void secondPlayerShutsOutTheFirst() throws Exception {
        try (RunPlayer first = open("contended", "1d/300ms")) {
            CompletableFuture<PlayResult> playing = playInBackground(first);
            awaitPlayed(first, 20);

            try (RunPlayer second = open("contended", "max")) {
                assertThat(second.opening().kind()).isEqualTo(Opening.Kind.CONTINUED);
                assertThat(second.play()).isEqualTo(PlayResult.FINISHED);
            }

            assertThatThrownBy(() -> playing.get(30, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOf(DaybookException.Unavailable.class)
                    .hasMessage("run contended is played by another process now, this one was shut out");
        }
        assertThat(committed.lastEpoch("contended")).isEqualTo(straight());
    }

    @Test
    void runIsDrivenOverTheTransportTopic() throws Exception {
        try (TransportListener listener = TransportListener.open(SETTINGS);
                TransportClient client = TransportClient.open(SETTINGS, WALL);
                RunPlayer player =
                        open(RunRequest.of("driven", Speed.parse("1d/300ms")).stay(true))) {
            listener.add(player);
            CompletableFuture<PlayResult> playing = playInBackground(player);
            awaitPlayed(player, 5);

            assertThat(client.send(command("t1", "driven", TransportAction.STEP, "event 1")))
                    .isEqualTo("step while playing: pause first");
            assertThat(client.send(command("t2", "driven", TransportAction.PAUSE, null)))
                    .isEqualTo("accepted");
            assertThat(client.send(command("t3", "driven", TransportAction.SEEK, "1945-09-09")))
                    .isEqualTo("accepted");
            await().until(() ->
                    player.progress().orElseThrow().clock().getDate().toString().equals("1945-09-09"));
            assertThat(client.send(command("t4", "driven", TransportAction.STEP, "day 2")))
                    .isEqualTo("accepted");
            await().until(() ->
                    player.progress().orElseThrow().clock().getDate().toString().equals("1945-09-11"));
            assertThat(committed.lastEpoch("driven")).isEqualTo(straight().subList(0, 1 + 34 + 17 * 20));
            assertThat(client.send(command("t5", "driven", TransportAction.SEEK, "e-10-3")))
                    .isEqualTo("accepted");
            assertThat(client.send(command("t6", "driven", TransportAction.RATE, "max")))
                    .isEqualTo("accepted");
            assertThat(client.send(command("t7", "driven", TransportAction.RESUME, null)))
                    .isEqualTo("accepted");
            await().until(() -> player.progress().orElseThrow().clock().getState() == RunState.FINISHED);
            assertThat(client.send(command("t8", "driven", TransportAction.STOP, null)))
                    .isEqualTo("accepted");

            assertThat(playing.get(30, TimeUnit.SECONDS)).isEqualTo(PlayResult.FINISHED);
            assertThat(committed
                            .values(Topics.TIMELINE, "driven")
                            .get(CAMPAIGN.records())
                            .getEpoch())
                    .isEqualTo(2);
        }
        assertThat(committed.lastEpoch("driven")).isEqualTo(straight());
    }

    @Test
    void requestThatNobodyAnswersEndsInWords() {
        try (TransportClient client = TransportClient.open(SETTINGS, WALL)) {
            assertThatThrownBy(() -> client.send(command("n1", "nobodys", TransportAction.PAUSE, null)))
                    .isInstanceOf(DaybookException.Unavailable.class)
                    .hasMessageContaining("nobody plays nobodys");
            assertThatThrownBy(() -> client.send(command("n2", "nobodys", TransportAction.RATE, "0x")))
                    .isInstanceOf(DaybookException.Usage.class);
        }
    }

    @Test
    void deletedRunLeavesATombstoneAndCanBeginAnew() {
        try (RunPlayer player = open("unwanted", "max")) {
            player.play();
        }

        RunDeletion.delete("unwanted", SETTINGS, WALL);

        List<TimelineRecord> timeline = committed.values(Topics.TIMELINE, "unwanted");
        assertThat(timeline.get(timeline.size() - 1).getKind()).isEqualTo(TimelineKind.RUN_DELETED);
        List<RunClock> clocks = committed.values(Topics.CLOCK, "unwanted");
        assertThat(clocks.get(clocks.size() - 1)).isNull();
        assertThatThrownBy(() -> RunDeletion.delete("unwanted", SETTINGS, WALL))
                .isInstanceOf(DaybookException.Unavailable.class);
        try (RunPlayer player = open("unwanted", "max")) {
            assertThat(player.opening()).isEqualTo(new Opening(Opening.Kind.BEGUN, 2, null));
        }
    }

    @Test
    void twentyRunsAtOnceAreEachRightAndAPausedOneHoldsUpNone() throws Exception {
        List<RunPlayer> players = new ArrayList<>();
        List<CompletableFuture<PlayResult>> playing = new ArrayList<>();
        try (RunPlayer paused = open(RunRequest.of("paused-one", Speed.MAX).startPaused(true))) {
            final CompletableFuture<PlayResult> waiting = playInBackground(paused);
            for (int i = 0; i < 19; i++) {
                RunPlayer player = open("one-of-many-" + i, i % 3 == 0 ? "max" : "1d/%dms".formatted(20 + i));
                players.add(player);
                playing.add(playInBackground(player));
            }
            for (CompletableFuture<PlayResult> each : playing) {
                assertThat(each.get(60, TimeUnit.SECONDS)).isEqualTo(PlayResult.FINISHED);
            }
            paused.stop();
            assertThat(waiting.get(30, TimeUnit.SECONDS)).isEqualTo(PlayResult.STOPPED);
        } finally {
            players.forEach(RunPlayer::close);
        }

        List<TimelineRecord> straight = straight();
        for (int i = 0; i < 19; i++) {
            assertThat(committed.lastEpoch("one-of-many-" + i)).isEqualTo(straight);
        }
        assertThat(committed.lastEpoch("paused-one")).hasSize(1);
    }
}
