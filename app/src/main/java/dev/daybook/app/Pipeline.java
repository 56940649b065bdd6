package dev.daybook.app;

import dev.daybook.app.broker.BrokerConnection;
import dev.daybook.app.broker.TopicAdmin;
import dev.daybook.consumer.gateway.GatewaySettings;
import dev.daybook.consumer.gateway.operate.Vitals;
import dev.daybook.consumer.gateway.run.RunControl;
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
import dev.daybook.streams.TopologySettings.Group;
import java.nio.file.Path;
import java.util.Optional;
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
    private @Nullable Watch watch;

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
        return over(
                services.start(() -> BrokerAccess.openOrStart(choice, surroundings)), choice, services, surroundings);
    }

    /**
     * The same for a part that is of no use alone: it never starts a broker.
     *
     * @throws DaybookException.Unavailable if no broker runs, or a topic would lose data
     * @throws DaybookException.Usage       if several brokers run and none is named
     */
    public static Pipeline attach(Services services, BrokerChoice choice, Surroundings surroundings) {
        return over(services.start(() -> BrokerAccess.open(choice, surroundings)), choice, services, surroundings);
    }

    /**
     * The same for what is of use on a broker that has runs already: it starts one on a named data directory alone.
     *
     * @throws DaybookException.Unavailable if no broker runs and no data directory is named
     */
    public static Pipeline openKept(Services services, BrokerChoice choice, Surroundings surroundings) {
        return choice.dataDirectory().isPresent()
                ? open(services, choice, surroundings)
                : attach(services, choice, surroundings);
    }

    private static Pipeline over(
            BrokerAccess broker, BrokerChoice choice, Services services, Surroundings surroundings) {
        try (TopicAdmin topics = TopicAdmin.open(broker.connection(), Topics.all())) {
            new Patience(choice.patience(), surroundings)
                    .insist(left -> topics.ensure(choice.replication()), TopicAdmin::mayPass);
            return new Pipeline(services, surroundings, broker);
        }
    }

    /**
     * Shows the parts that are started from now on, and the broker, to whoever asks how the process is.
     *
     * @throws DaybookException.Usage if the connection's settings cannot be used
     */
    public Pipeline watched(Vitals vitals) {
        watch = services.start(() -> Watch.of(connection(), vitals));
        return this;
    }

    /**
     * Starts the gateway, fed by one reader of the topics.
     *
     * @param settings where and to whom
     * @param control  begins and deletes runs; null: this process does not
     * @throws DaybookException.Unavailable if the port is taken or the topics cannot be read
     * @throws DaybookException.Usage       if the host has no address
     */
    public Site startSite(GatewaySettings settings, @Nullable RunControl control) {
        return services.start(() -> Site.open(connection(), settings, control, surroundings, watch));
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
     * Starts the topology beside other parts, in the group of those that run elsewhere.
     *
     * @throws DaybookException.Unavailable if it cannot be started
     */
    public void startTopology() {
        startTopology(Group.USUAL, 0, Optional.empty());
    }

    /**
     * Starts the topology as a member of {@code group}; the topics behind its state have as many copies as the
     * timeline.
     *
     * @param standbys copies of each state kept warm on other instances
     * @param state    directory of this instance alone; empty: a throwaway one, since its stores are in memory with
     *                 changelogs
     * @throws DaybookException.Unavailable if it cannot be started
     */
    public void startTopology(Group group, int standbys, Optional<Path> state) {
        Path directory = state.orElseGet(
                () -> services.start(surroundings.throwaways()::make).path().resolve("streams"));
        TopologySettings settings = TopologySettings.of(connection().bootstrapServers(), directory)
                .withGroup(group)
                .withStandbys(standbys)
                .withClientSettings(connection().properties());
        TopologyRunner topology = services.start(() -> TopologyRunner.start(settings));
        if (watch != null) {
            watch.topology(topology);
        }
        topology.ended().whenComplete((nothing, failure) -> {
            if (failure != null) {
                Throwable reason = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
                surroundings.ending().died("the topology", broker.causeOf(reason));
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
        RunDriver run = new RunDriver(
                RunPlayer.open(request, new PackScript(pack), connection().clientConfig(), WallClock.system()), failed);
        return watch == null ? run : run.watchedBy(watch);
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
            if (watch != null) {
                watch.listener(listener);
            }
        }
        return listener;
    }
}
