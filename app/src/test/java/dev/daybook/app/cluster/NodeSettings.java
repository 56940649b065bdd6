package dev.daybook.app.cluster;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Settings of one of several brokers that are controllers too, as an operator would give them. */
final class NodeSettings {

    /** Name of the controllers' listener. */
    static final String CONTROLLER = "CONTROLLER";

    /** Copies of everything: one broker may be lost, and what is written still has two. */
    private static final Map<String, String> THREE_COPIES = Map.of(
            "default.replication.factor", "3",
            "min.insync.replicas", "2",
            "offsets.topic.replication.factor", "3",
            "transaction.state.log.replication.factor", "3",
            "transaction.state.log.min.isr", "2",
            "share.coordinator.state.topic.replication.factor", "3",
            "share.coordinator.state.topic.min.isr", "2");

    /** A machine of a few cores carries all three. */
    private static final Map<String, String> SMALL = Map.of(
            "offsets.topic.num.partitions", "3",
            "transaction.state.log.num.partitions", "3",
            "log.cleaner.dedupe.buffer.size", Integer.toString(4 << 20),
            "log.index.size.max.bytes", Integer.toString(1 << 20),
            "num.network.threads", "2",
            "num.io.threads", "4");

    /** A broker that says nothing for three seconds instead of nine is taken for lost. */
    private static final Map<String, String> QUICK =
            Map.of("broker.session.timeout.ms", "3000", "broker.heartbeat.interval.ms", "500");

    private NodeSettings() {}

    /**
     * Kafka's settings, by name.
     *
     * @param node  the node's id, from 1
     * @param ports two a node, in the nodes' order: for clients, for controllers
     */
    static Properties of(int node, List<Integer> ports, Path logs) {
        Properties settings = new Properties();
        settings.putAll(THREE_COPIES);
        settings.putAll(SMALL);
        settings.putAll(QUICK);
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(node));
        settings.put("log.dirs", logs.toString());
        settings.put(
                "listeners", "CLIENTS://%s,%s://%s".formatted(client(node, ports), CONTROLLER, quorum(node, ports)));
        settings.put("listener.security.protocol.map", "CLIENTS:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        settings.put("inter.broker.listener.name", "CLIENTS");
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("controller.quorum.voters", voters(ports));
        settings.put("auto.create.topics.enable", "false");
        settings.put("group.initial.rebalance.delay.ms", "0");
        return settings;
    }

    /** Where clients reach {@code node}. */
    static String client(int node, List<Integer> ports) {
        return "127.0.0.1:" + ports.get(2 * (node - 1));
    }

    private static String quorum(int node, List<Integer> ports) {
        return "127.0.0.1:" + ports.get(2 * (node - 1) + 1);
    }

    private static String voters(List<Integer> ports) {
        return IntStream.rangeClosed(1, ports.size() / 2)
                .mapToObj(node -> node + "@" + quorum(node, ports))
                .collect(Collectors.joining(","));
    }
}
