package dev.daybook.app;

import dev.daybook.app.broker.BrokerConnection;
import dev.daybook.consumer.follow.ReadSettings;
import dev.daybook.consumer.follow.TopicFollower;
import dev.daybook.consumer.gateway.Gateway;
import dev.daybook.consumer.gateway.GatewayParts;
import dev.daybook.consumer.gateway.GatewaySettings;
import dev.daybook.consumer.gateway.operate.Vitals;
import dev.daybook.consumer.gateway.run.RunControl;
import dev.daybook.consumer.gateway.run.RunDriver.Answer;
import dev.daybook.error.DaybookException;
import dev.daybook.producer.pace.WallClock;
import dev.daybook.producer.transport.TransportClient;
import dev.daybook.schema.TransportAction;
import dev.daybook.schema.TransportCommand;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.Consumer;
import org.jspecify.annotations.Nullable;

/** The gateway with the one reader that feeds it and the way by which its visitors drive runs. */
public final class Site implements AutoCloseable {

    private final Clock clock;
    private final TransportClient transport;
    private final ExecutorService asking =
            Executors.newSingleThreadExecutor(work -> new Thread(work, "daybook-asking"));
    private final Gateway gateway;
    private final TopicFollower follower;
    private final Thread reader;

    private Site(
            BrokerConnection broker,
            GatewaySettings settings,
            @Nullable RunControl control,
            Surroundings surroundings,
            @Nullable Watch watch) {
        this.clock = surroundings.clock();
        this.transport = TransportClient.open(broker.clientConfig(), WallClock.system());
        GatewayParts parts = new GatewayParts(
                watch == null ? Vitals.empty() : watch.vitals(), clock, surroundings.nanoTime(), this::ask, control);
        try {
            this.gateway = Gateway.open(settings, parts);
        } catch (RuntimeException e) {
            transport.close();
            asking.shutdownNow();
            throw e;
        }
        Consumer<byte[], byte[]> consumer = ReadSettings.consumer(broker.clientConfig());
        this.follower = TopicFollower.open(consumer, TopicFollower.Extent.whole(Gateway.topics()), gateway.listener());
        this.reader = new Thread(() -> read(surroundings.ending()), "daybook-site-reader");
        if (watch != null) {
            watch.consumer(consumer);
            watch.vitals().health().live("reader of the topics", reader::isAlive);
        }
    }

    /**
     * Serves what the broker's topics hold.
     *
     * @param settings where and to whom
     * @param control  begins and deletes runs; null: this process does not
     * @throws DaybookException.Unavailable if the port is taken or the topics cannot be read
     * @throws DaybookException.Usage       if the host has no address
     */
    public static Site open(
            BrokerConnection broker,
            GatewaySettings settings,
            @Nullable RunControl control,
            Surroundings surroundings) {
        return open(broker, settings, control, surroundings, null);
    }

    /** The same, shown to {@code watch} if there is one. */
    static Site open(
            BrokerConnection broker,
            GatewaySettings settings,
            @Nullable RunControl control,
            Surroundings surroundings,
            @Nullable Watch watch) {
        Site site = new Site(broker, settings, control, surroundings, watch);
        site.reader.start();
        return site;
    }

    /** Where it listens. */
    public URI address() {
        return gateway.address();
    }

    /** Whether all that was in the topics at the start has been read. */
    public boolean isReady() {
        return gateway.isReady();
    }

    /** Whether an event stream of this run alone is open. */
    public boolean isFollowed(String run) {
        return gateway.isFollowed(run);
    }

    /** Event streams open now. */
    public int openStreams() {
        return gateway.openStreams();
    }

    /** How old the newest record last read was when it was read. */
    public Duration lag() {
        return gateway.lag();
    }

    private void read(Ending ending) {
        try {
            follower.run();
        } catch (RuntimeException | Error e) {
            ending.died("the reader of the topics", e);
        }
    }

    private CompletionStage<Answer> ask(String run, TransportAction action, @Nullable String argument) {
        TransportCommand command =
                new TransportCommand(UUID.randomUUID().toString(), run, action, argument, clock.instant());
        return CompletableFuture.supplyAsync(() -> new Answer(command.getId(), transport.send(command)), asking);
    }

    @Override
    public void close() {
        gateway.close();
        follower.stop();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            follower.close();
            asking.shutdownNow();
            transport.close();
        }
    }
}
