package dev.daybook.app.broker;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.FaultHandlerFactory;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.Server;
import kafka.server.SharedServer;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.bootstrap.BootstrapMetadata;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.raft.QuorumConfig;
import org.apache.kafka.server.fault.FaultHandler;
import org.apache.kafka.server.fault.LoggingFaultHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Tuple2;

/**
 * Kafka's controller and broker put together as {@link KafkaRaftServer} does it.
 *
 * <p>That class cannot be used itself: it binds its own sockets and halts the process at a fault.
 */
final class BrokerNode {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerNode.class);

    private final Metrics metrics;
    private final BrokerServer broker;
    private final ControllerServer controller;

    private BrokerNode(Metrics metrics, BrokerServer broker, ControllerServer controller) {
        this.metrics = metrics;
        this.broker = broker;
        this.controller = controller;
    }

    /**
     * A node that has not started.
     *
     * @param settings Kafka's, by name
     * @param sockets  bound to the ports that the settings name
     * @param fatal    told of a fault that the node cannot live with
     */
    static BrokerNode of(Map<String, String> settings, ListenerSockets sockets, Consumer<Throwable> fatal) {
        KafkaConfig config = KafkaConfig.apply(settings, false);
        Tuple2<MetaPropertiesEnsemble, BootstrapMetadata> directories =
                KafkaRaftServer.initializeLogDirs(config, LOG, "");
        Metrics metrics = Server.initializeMetrics(
                config, Time.SYSTEM, directories._1().clusterId().orElseThrow());
        SharedServer shared = new SharedServer(
                config,
                directories._1(),
                Time.SYSTEM,
                metrics,
                CompletableFuture.completedFuture(
                        QuorumConfig.parseVoterConnections(config.quorumConfig().voters())),
                List.of(),
                faults(fatal),
                sockets);
        return new BrokerNode(
                metrics,
                new BrokerServer(shared),
                new ControllerServer(shared, KafkaRaftServer.configSchema(), directories._2()));
    }

    private static FaultHandlerFactory faults(Consumer<Throwable> fatal) {
        return (name, isFatal, action) ->
                isFatal ? telling(name, action, fatal) : new LoggingFaultHandler(name, action);
    }

    private static FaultHandler telling(String name, Runnable action, Consumer<Throwable> fatal) {
        return (message, cause) -> {
            LOG.error("broker fault part={} message={}", name, message, cause);
            IllegalStateException failure = new IllegalStateException(name + ": " + message, cause);
            action.run();
            fatal.accept(failure);
            return failure;
        };
    }

    /** Starts the controller, then the broker, and returns when clients are served. */
    void start() {
        controller.startup();
        broker.startup();
    }

    /** Stops the broker first, which needs its controller for an orderly end. */
    void stop() {
        broker.shutdown();
        controller.shutdown();
        metrics.close();
    }
}
