package dev.daybook.app.broker;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Settings of a broker that is alone, has one user and few records, and must start fast. */
final class BrokerSettings {

    /** Id of the only node. */
    static final int NODE_ID = 1;

    private BrokerSettings() {}

    /** Kafka's settings, by name. */
    static Map<String, String> of(Path logs, ListenerSockets sockets) {
        Map<String, String> settings = new TreeMap<>(ALONE);
        settings.put("log.dirs", logs.toString());
        settings.put(
                "listeners",
                "%s://%s,%s://%s"
                        .formatted(
                                ListenerSockets.CLIENTS,
                                sockets.clientAddress(),
                                ListenerSockets.CONTROLLER,
                                sockets.controllerAddress()));
        settings.put("advertised.listeners", ListenerSockets.CLIENTS + "://" + sockets.clientAddress());
        settings.put("controller.quorum.voters", NODE_ID + "@" + sockets.controllerAddress());
        return settings;
    }

    private static final Map<String, String> ALONE = Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("node.id", Integer.toString(NODE_ID)),
            Map.entry("controller.listener.names", ListenerSockets.CONTROLLER),
            Map.entry("inter.broker.listener.name", ListenerSockets.CLIENTS),
            Map.entry(
                    "listener.security.protocol.map",
                    ListenerSockets.CLIENTS + ":PLAINTEXT," + ListenerSockets.CONTROLLER + ":PLAINTEXT"),
            // Only our own code makes topics: a misspelt name must not become one.
            Map.entry("auto.create.topics.enable", "false"),
            // There is no second broker to hold a copy.
            Map.entry("default.replication.factor", "1"),
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("share.coordinator.state.topic.replication.factor", "1"),
            Map.entry("share.coordinator.state.topic.min.isr", "1"),
            // Each partition costs files and start-up time; one user has few groups and transactions.
            Map.entry("offsets.topic.num.partitions", "1"),
            Map.entry("transaction.state.log.num.partitions", "1"),
            Map.entry("share.coordinator.state.topic.num.partitions", "1"),
            // No other member is expected: do not wait for one.
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            // The default of 128 MiB would be most of our heap; 4 MiB hold 150,000 keys a pass.
            Map.entry("log.cleaner.dedupe.buffer.size", Integer.toString(4 << 20)),
            // Sparse, but mapped: 20 MiB of address space a partition otherwise.
            Map.entry("log.index.size.max.bytes", Integer.toString(1 << 20)),
            Map.entry("num.network.threads", "2"),
            Map.entry("num.io.threads", "4"),
            Map.entry("background.threads", "2"),
            Map.entry("num.recovery.threads.per.data.dir", "1"),
            Map.entry("controller.quorum.append.linger.ms", "0"),
            Map.entry("broker.heartbeat.interval.ms", "500"));
}
