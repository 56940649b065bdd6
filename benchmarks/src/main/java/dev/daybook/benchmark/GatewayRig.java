package dev.daybook.benchmark;

import dev.daybook.app.broker.BrokerConnection;
import dev.daybook.consumer.follow.ReadSettings;
import dev.daybook.consumer.follow.TopicFollower;
import dev.daybook.consumer.gateway.Gateway;
import dev.daybook.consumer.gateway.GatewayParts;
import dev.daybook.consumer.gateway.GatewaySettings;
import dev.daybook.consumer.gateway.operate.Vitals;
import dev.daybook.consumer.gateway.stream.StreamLimits;
import dev.daybook.producer.RunPlayer;
import dev.daybook.producer.RunRequest;
import dev.daybook.producer.pace.Speed;
import dev.daybook.producer.pace.WallClock;
import dev.daybook.producer.timeline.Script;
import dev.daybook.schema.TransportAction;
import dev.daybook.schema.TransportCommand;
import dev.daybook.streams.TopologyRunner;
import dev.daybook.streams.TopologySettings;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Broker, topology and gateway in this process, as {@code daybook serve} has them. */
final class GatewayRig implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOAD_PATIENCE = Duration.ofMinutes(5);
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private final BenchmarkBroker broker;
    private final TopologyRunner topology;
    private final Gateway gateway;
    private final TopicFollower follower;
    private final CompletableFuture<Void> reading;

    private GatewayRig(BenchmarkBroker broker, TopologyRunner topology, StreamLimits streams) {
        this.broker = broker;
        this.topology = topology;
        GatewaySettings usual = GatewaySettings.local(0);
        gateway = Gateway.open(
                new GatewaySettings(usual.host(), usual.port(), usual.sharing(), usual.limits(), streams),
                new GatewayParts(Vitals.empty(), Clock.systemUTC(), System::nanoTime, null, null));
        follower = TopicFollower.open(
                ReadSettings.consumer(new BrokerConnection(broker.bootstrapServers(), Map.of()).clientConfig()),
                TopicFollower.Extent.whole(Gateway.topics()),
                gateway.listener());
        reading = CompletableFuture.runAsync(follower::run);
    }

    /** A gateway that has read all there is, which is nothing. */
    static GatewayRig start(StreamLimits streams) throws IOException {
        BenchmarkBroker broker = BenchmarkBroker.start();
        TopologyRunner topology = TopologyRunner.start(
                TopologySettings.of(broker.bootstrapServers(), Files.createTempDirectory("daybook-benchmark")));
        topology.awaitReady(PATIENCE);
        GatewayRig rig = new GatewayRig(broker, topology, streams);
        await("the gateway to have read the topics", PATIENCE).until(rig.gateway::isReady);
        return rig;
    }

    /** TCP port of the gateway on 127.0.0.1. */
    int port() {
        return gateway.address().getPort();
    }

    private static ConditionFactory await(String what, Duration patience) {
        return Awaitility.await(what).atMost(patience).pollDelay(Duration.ZERO).pollInterval(LOOK_EVERY);
    }

    /** Waits until the gateway has noticed that all streams are gone, which heartbeats tell it. */
    void awaitNoStreams() {
        await("all streams to be gone", PATIENCE).until(() -> gateway.openStreams() == 0);
    }

    /** A player of {@code script} that has not begun. */
    RunPlayer open(RunRequest request, Script script) {
        return RunPlayer.open(request, script, broker.clientSettings(), WallClock.system());
    }

    /** Plays a run to its end at full speed, and waits until the gateway has its last day. */
    void load(String run, Script script) {
        try (RunPlayer player = open(RunRequest.of(run, Speed.MAX), script)) {
            player.play();
        }
        String wanted = "\"lastCompleteDay\":\"" + script.definition().getSpanTo() + '"';
        HttpRequest request = HttpRequest.newBuilder(gateway.address().resolve("/v1/runs/" + run))
                .build();
        HttpClient client = HttpClient.newHttpClient();
        await("the last day of run " + run, LOAD_PATIENCE)
                .until(() ->
                        client.send(request, BodyHandlers.ofString()).body().contains(wanted));
    }

    /** Lets a run go on that was opened paused. */
    static void resume(RunPlayer player, String run) throws Exception {
        TransportCommand resume = TransportCommand.newBuilder()
                .setId(UUID.randomUUID().toString())
                .setRun(run)
                .setAction(TransportAction.RESUME)
                .setIssuedAt(Instant.now())
                .build();
        String answer = player.request(resume).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (!answer.equals("accepted")) {
            throw new IllegalStateException("resume: " + answer);
        }
    }

    @Override
    public void close() {
        follower.stop();
        reading.join();
        follower.close();
        gateway.close();
        topology.close();
        broker.close();
    }
}
