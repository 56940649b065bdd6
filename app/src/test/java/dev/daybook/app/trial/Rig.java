package dev.daybook.app.trial;

import dev.daybook.app.Campaigns;
import dev.daybook.app.backend.BackEnd;
import dev.daybook.app.broker.BrokerConnection;
import dev.daybook.app.broker.TopicAdmin;
import dev.daybook.app.broker.TrialBroker;
import dev.daybook.producer.RunPlayer;
import dev.daybook.producer.RunRequest;
import dev.daybook.producer.pace.Speed;
import dev.daybook.producer.pace.WallClock;
import dev.daybook.producer.timeline.PackScript;
import dev.daybook.producer.timeline.Script;
import dev.daybook.schema.topic.Topics;
import dev.daybook.streams.TopologyRunner;
import dev.daybook.streams.TopologySettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A broker with our topics and one topology, for trials that need all of a running system.
 *
 * <p>Not the shared broker of the other tests: the commands those try out bring a topology of their own, and two
 * topologies would say everything twice.
 */
final class Rig implements AutoCloseable {

    private static final Path SEEDS = Path.of("../seeds");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final BackEnd broker;
    private final TopologyRunner topology;

    private Rig(BackEnd broker, TopologyRunner topology) {
        this.broker = broker;
        this.topology = topology;
    }

    /** Starts all parts around an embedded broker and waits until they are ready. */
    static Rig start() {
        return over(TrialBroker.start());
    }

    /** The same with a broker that runs; it is closed with the rig, or if that fails. */
    static Rig over(BackEnd broker) {
        try {
            makeTopics(broker.connection());
            TopologyRunner topology = TopologyRunner.start(TopologySettings.of(
                            broker.connection().bootstrapServers(),
                            broker.scratch().resolve("streams"))
                    .withClientSettings(broker.connection().properties()));
            topology.awaitReady(PATIENCE);
            return new Rig(broker, topology);
        } catch (RuntimeException e) {
            broker.close();
            throw e;
        }
    }

    /** Makes our topics. */
    static void makeTopics(BrokerConnection connection) {
        try (TopicAdmin admin = TopicAdmin.open(connection, Topics.all())) {
            admin.ensure(OptionalInt.empty());
        }
    }

    /** The campaign that ships with Daybook. */
    static Script shipped() {
        return new PackScript(Campaigns.load(Campaigns.DEFAULT, SEEDS));
    }

    /** How to reach the broker. */
    BrokerConnection connection() {
        return broker.connection();
    }

    /** How many copies of a topic the brokers keep. */
    int copies() {
        return broker.copies();
    }

    /** Settings of clients. */
    Map<String, Object> clients() {
        return broker.connection().clientConfig();
    }

    /** Opens a run. */
    RunPlayer open(Script script, RunRequest request) {
        return RunPlayer.open(request, script, clients(), WallClock.system());
    }

    /** Plays the whole of a campaign at full speed and reads what the topics tell of it. */
    TopicReading playWhole(Script script, String run) {
        try (RunPlayer player = open(script, RunRequest.of(run, Speed.MAX));
                RunReader reader = new RunReader(clients(), run)) {
            player.play();
            return reader.untilFinished();
        }
    }

    /** The same through the end of a day. */
    Told playTo(LocalDate day, Script script, String run) {
        try (RunPlayer player = open(script, RunRequest.of(run, Speed.MAX).to(day));
                RunReader reader = new RunReader(clients(), run)) {
            player.play();
            return reader.untilFinished().told();
        }
    }

    @Override
    public void close() {
        try {
            topology.close();
        } finally {
            broker.close();
        }
    }
}
