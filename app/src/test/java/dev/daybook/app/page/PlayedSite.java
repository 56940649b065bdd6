package dev.daybook.app.page;

import dev.daybook.app.broker.BrokerConnection;
import dev.daybook.app.broker.TopicAdmin;
import dev.daybook.consumer.follow.ReadSettings;
import dev.daybook.consumer.follow.TopicFollower;
import dev.daybook.consumer.gateway.Gateway;
import dev.daybook.consumer.gateway.GatewayParts;
import dev.daybook.consumer.gateway.GatewaySettings;
import dev.daybook.consumer.gateway.run.RunDriver.Answer;
import dev.daybook.producer.RunPlayer;
import dev.daybook.producer.RunRequest;
import dev.daybook.producer.pace.Speed;
import dev.daybook.producer.pace.WallClock;
import dev.daybook.producer.timeline.PackScript;
import dev.daybook.producer.transport.TransportClient;
import dev.daybook.producer.transport.TransportListener;
import dev.daybook.schema.TransportAction;
import dev.daybook.schema.TransportCommand;
import dev.daybook.schema.topic.Topics;
import dev.daybook.seed.CampaignPack;
import dev.daybook.streams.TopologyRunner;
import dev.daybook.streams.TopologySettings;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The shipped campaign as a finished archive run and a live one beside it, with a gateway that can be restarted. */
final class PlayedSite implements AutoCloseable {

    private static final Duration READY = Duration.ofSeconds(60);

    private final BrokerConnection broker;
    private final Deque<Runnable> endings = new ArrayDeque<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final TransportListener listener;
    private final TransportClient transport;
    private int port;
    private @Nullable OpenGateway open;

    private record OpenGateway(Gateway gateway, TopicFollower follower, CompletableFuture<Void> reading) {}

    /**
     * Makes the topics and starts the topology.
     *
     * @param scratch an empty directory
     */
    PlayedSite(BrokerConnection broker, Path scratch) {
        this.broker = broker;
        try (TopicAdmin topics = TopicAdmin.open(broker, Topics.all())) {
            topics.ensure(OptionalInt.empty());
        }
        TopologySettings settings = TopologySettings.of(broker.bootstrapServers(), scratch);
        TopologyRunner topology = TopologyRunner.start(settings);
        endings.push(topology::close);
        topology.awaitReady(READY);
        this.listener = TransportListener.open(broker.clientConfig());
        endings.push(listener::close);
        this.transport = TransportClient.open(broker.clientConfig(), WallClock.system());
        endings.push(transport::close);
    }

    /** Plays the whole campaign at full speed; returns when it has been sent. */
    void playArchive(CampaignPack pack) {
        RunRequest request = RunRequest.of(pack.definition().getId(), Speed.MAX);
        try (RunPlayer player = open(pack, request)) {
            player.play();
        }
    }

    /** Begins a run that plays on until the site is closed. */
    void playLive(CampaignPack pack, RunRequest request) {
        RunPlayer player = open(pack, request);
        listener.add(player);
        CompletableFuture<?> playing = CompletableFuture.supplyAsync(player::play, threads);
        endings.push(() -> {
            listener.remove(player);
            player.stop();
            playing.join();
            player.close();
        });
    }

    private RunPlayer open(CampaignPack pack, RunRequest request) {
        return RunPlayer.open(request, new PackScript(pack), broker.clientConfig(), WallClock.system());
    }

    /** Starts the gateway, on the port it had before if it had one. */
    void startGateway() {
        GatewayParts given = new GatewayParts(
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                Clock.systemUTC(),
                System::nanoTime,
                this::ask,
                null);
        Gateway gateway = Gateway.open(GatewaySettings.local(port), given);
        port = gateway.address().getPort();
        TopicFollower follower = TopicFollower.open(
                ReadSettings.consumer(broker.clientConfig()),
                TopicFollower.Extent.whole(Gateway.topics()),
                gateway.listener());
        open = new OpenGateway(gateway, follower, CompletableFuture.runAsync(follower::run, threads));
    }

    /** Ends the gateway; the runs play on. */
    void stopGateway() {
        OpenGateway ended = open;
        if (ended != null) {
            open = null;
            ended.gateway().close();
            ended.follower().stop();
            ended.reading().join();
            ended.follower().close();
        }
    }

    /** Whether the gateway has read all that was there when it started. */
    boolean isReady() {
        return open != null && open.gateway().isReady();
    }

    /** Where the page is, with a slash at the end. */
    URI address() {
        return URI.create("http://localhost:" + port + "/");
    }

    private CompletionStage<Answer> ask(String run, TransportAction action, @Nullable String argument) {
        TransportCommand command =
                new TransportCommand(UUID.randomUUID().toString(), run, action, argument, Instant.now());
        return CompletableFuture.supplyAsync(() -> new Answer(command.getId(), transport.send(command)), threads);
    }

    @Override
    public void close() {
        stopGateway();
        while (!endings.isEmpty()) {
            endings.pop().run();
        }
        threads.shutdownNow();
    }
}
