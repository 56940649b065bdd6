package dev.daybook.app;

import dev.daybook.app.broker.BrokerConnection;
import dev.daybook.app.broker.DataDirectory;
import dev.daybook.app.broker.TopicAdmin;
import dev.daybook.error.DaybookException;
import dev.daybook.producer.RunPlayer;
import dev.daybook.producer.RunRequest;
import dev.daybook.producer.pace.WallClock;
import dev.daybook.producer.timeline.PackScript;
import dev.daybook.producer.transport.TransportListener;
import dev.daybook.schema.topic.Topics;
import dev.daybook.seed.CampaignPack;
import dev.daybook.streams.TopologyRunner;
import dev.daybook.streams.TopologySettings;
import java.util.OptionalInt;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Starts the parts that make digests out of a pack, in their order: broker, topics, topology, player.
 *
 * <p>Each is closed by the command's {@link Services}; a part that dies by itself brings the command's {@link Ending}.
 */
public final class Pipeline {

    private final Services services;
    private final Surroundings surroundings;
    private final BrokerAccess broker;
    private @Nullable TransportListener listener;

    private Pipeline(Services services, Surroundings surroundings, BrokerAccess broker) {
        this.services = services;
        this.surroundings = surroundings;
        this.broker = broker;
    }

    /**
     * Finds or starts a broker and makes the topics that are missing.
     *
     * @throws DaybookException.Unavailable if there is no broker to be had, or a topic would lose data
     * @throws DaybookException.Usage       if several brokers run and none is named
     */
    public static Pipeline open(Services services, BrokerChoice choice, Surroundings surroundings) {
        return over(services.start(() -> BrokerAccess.openOrStart(choice, surroundings)), services, surroundings);
    }

    /**
     * The same for what is of use on a broker that has runs already: it starts one on a named data directory alone.
     *
     * @throws DaybookException.Unavailable if no broker runs and no data directory is named
     */
    public static Pipeline openKept(Services services, BrokerChoice choice, Surroundings surroundings) {
        return choice.dataDirectory().isPresent()
                ? open(services, choice, surroundings)
                : over(services.start(() -> BrokerAccess.open(choice, surroundings)), services, surroundings);
    }

    private static Pipeline over(BrokerAccess broker, Services services, Surroundings surroundings) {
        try (TopicAdmin topics = TopicAdmin.open(broker.connection(), Topics.all())) {
            topics.ensure(OptionalInt.empty());
        }
        return new Pipeline(services, surroundings, broker);
    }

    /** The broker it works with. */
    public BrokerAccess broker() {
        return broker;
    }

    /** How clients reach the broker. */
    public BrokerConnection connection() {
        return broker.connection();
    }

    /**
     * Starts the topology, in the group of those that run elsewhere.
     *
     * @throws DaybookException.Unavailable if it cannot be started
     */
    public void startTopology() {
        // Its stores are in memory with changelogs: what it keeps here is of no use to the next process.
        DataDirectory scratch = services.start(surroundings.throwaways()::make);
        TopologySettings settings = TopologySettings.of(
                        connection().bootstrapServers(), scratch.path().resolve("streams"))
                .withClientSettings(connection().properties());
        TopologyRunner topology = services.start(() -> TopologyRunner.start(settings));
        topology.ended().whenComplete((nothing, failure) -> {
            if (failure != null) {
                Throwable reason = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
                surroundings.ending().died("the topology", reason);
            }
        });
    }

    /**
     * Opens a run and returns its player, which plays once {@link RunDriver#begin} is called; if it fails, the command
     * ends.
     *
     * @throws DaybookException.Usage      if the request does not fit the campaign
     * @throws DaybookException.BadRecords if the run was made from another pack and is not to be restarted
     */
    public RunDriver openRun(CampaignPack pack, RunRequest request) {
        return services.start(() -> openRun(
                pack, request, failure -> surroundings.ending().died("the player of run " + request.run(), failure)));
    }

    /**
     * The same for a run that may end or fail while the command goes on; the caller closes it. Safe for any thread.
     *
     * @param failed told, by the thread that plays, if the play fails
     */
    RunDriver openRun(CampaignPack pack, RunRequest request, Consumer<Throwable> failed) {
        return new RunDriver(
                RunPlayer.open(request, new PackScript(pack), connection().clientConfig(), WallClock.system()), failed);
    }

    /**
     * What hands the requests that come over {@code daybook.transport} to the runs of this process; one for all of
     * them.
     *
     * @throws DaybookException.Unavailable if the topic cannot be read
     */
    public TransportListener listener() {
        if (listener == null) {
            listener = services.start(() -> TransportListener.open(connection().clientConfig()));
        }
        return listener;
    }
}
