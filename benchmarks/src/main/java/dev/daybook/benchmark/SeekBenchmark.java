package dev.daybook.benchmark;

import dev.daybook.app.broker.BrokerConnection;
import dev.daybook.consumer.follow.ReadSettings;
import dev.daybook.consumer.follow.TopicFollower;
import dev.daybook.consumer.view.CampaignView;
import dev.daybook.consumer.view.RunView;
import dev.daybook.consumer.view.ViewLimits;
import dev.daybook.consumer.view.ViewListener;
import dev.daybook.producer.RunPlayer;
import dev.daybook.producer.RunRequest;
import dev.daybook.producer.pace.Speed;
import dev.daybook.producer.pace.WallClock;
import dev.daybook.producer.timeline.PackScript;
import dev.daybook.schema.TransportAction;
import dev.daybook.schema.TransportCommand;
import dev.daybook.seed.CampaignPack;
import dev.daybook.seed.PackLoader;
import dev.daybook.streams.TopologyRunner;
import dev.daybook.streams.TopologySettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/**
 * From an accepted seek to the marks of all three topics, in the shipped campaign, to random days both ways.
 *
 * <p>Ten seeks go before those that count, until the code is compiled.
 *
 * <p>Arguments: seeks (100), pack directory ({@code seeds/campaigns/manchuria-1945}).
 */
public final class SeekBenchmark {

    private static final String RUN = "seeks";
    private static final int WARM_UP = 10;
    private static final long HALF_MS_NANOS = 500_000;
    private final CampaignPack pack;
    private final RunPlayer player;
    private final CampaignView view;

    private SeekBenchmark(CampaignPack pack, RunPlayer player, CampaignView view) {
        this.pack = pack;
        this.player = player;
        this.view = view;
    }

    /** Runs it and prints one line. */
    public static void main(String[] arguments) throws Exception {
        int seeks = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
        Path directory = Path.of(arguments.length > 1 ? arguments[1] : "seeds/campaigns/manchuria-1945");
        CampaignPack pack = new PackLoader().load(directory);
        CampaignView view = new CampaignView(ViewLimits.DEFAULT, ViewListener.NOBODY);
        Path state = Files.createTempDirectory("daybook-benchmark");
        RunRequest request =
                RunRequest.of(RUN, Speed.REALTIME).startPaused(true).stay(true);
        try (BenchmarkBroker broker = BenchmarkBroker.start();
                TopologyRunner topology = TopologyRunner.start(TopologySettings.of(broker.bootstrapServers(), state));
                TopicFollower follower = TopicFollower.open(
                        ReadSettings.consumer(new BrokerConnection(broker.bootstrapServers(), Map.of()).clientConfig()),
                        TopicFollower.Extent.whole(CampaignView.topics()),
                        view);
                RunPlayer player =
                        RunPlayer.open(request, new PackScript(pack), broker.clientSettings(), WallClock.system())) {
            topology.awaitReady(Duration.ofSeconds(60));
            CompletableFuture<Void> reading = CompletableFuture.runAsync(follower::run);
            CompletableFuture<Void> playing = CompletableFuture.runAsync(player::play);
            new SeekBenchmark(pack, player, view).measure(seeks);
            player.stop();
            playing.join();
            follower.stop();
            reading.join();
        }
    }

    private void measure(int seeks) throws Exception {
        LocalDate first = pack.definition().getSpanFrom();
        int days = Math.toIntExact(pack.definition().getSpanTo().toEpochDay() - first.toEpochDay());
        SplittableRandom random = new SplittableRandom(1945);
        for (int early = 0; early < WARM_UP; early++) {
            seek(first.plusDays(1 + random.nextInt(days)));
        }
        double[] tookMs = new double[seeks];
        for (int seek = 0; seek < seeks; seek++) {
            tookMs[seek] = seek(first.plusDays(1 + random.nextInt(days)));
        }
        Arrays.sort(tookMs);
        System.out.printf(
                "seek to marks: seeks=%d days=%d p50=%.0f ms p90=%.0f ms p99=%.0f ms max=%.0f ms%n",
                seeks, days, at(tookMs, 0.5), at(tookMs, 0.9), at(tookMs, 0.99), tookMs[seeks - 1]);
    }

    private double seek(LocalDate day) throws Exception {
        TransportCommand command = TransportCommand.newBuilder()
                .setId(UUID.randomUUID().toString())
                .setRun(RUN)
                .setAction(TransportAction.SEEK)
                .setArgument(day.toString())
                .setIssuedAt(Instant.now())
                .build();
        long begun = System.nanoTime();
        String answer = player.request(command).get();
        if (!answer.equals("accepted")) {
            throw new IllegalStateException("seek to " + day + ": " + answer);
        }
        while (!stands(day)) {
            LockSupport.parkNanos(HALF_MS_NANOS);
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    /** All days before {@code day} are complete in the epoch the player is in, and no other is. */
    private boolean stands(LocalDate day) {
        int epoch = player.progress().orElseThrow().clock().getEpoch();
        return view.run(RUN)
                .filter(run -> run.epoch() == epoch)
                .flatMap(RunView::lastCompleteDay)
                .filter(day.minusDays(1)::equals)
                .isPresent();
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }
}
