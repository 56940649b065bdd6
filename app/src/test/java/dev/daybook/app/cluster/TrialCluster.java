package dev.daybook.app.cluster;

import static org.awaitility.Awaitility.await;

import dev.daybook.app.broker.BrokerConnection;
import dev.daybook.schema.topic.RunPartitioner;
import dev.daybook.schema.topic.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.ApiException;

/**
 * Three brokers, each in a virtual machine of its own, with three copies of everything.
 *
 * <p>Nodes are numbered from 1, as they are in Kafka. One thread.
 */
public final class TrialCluster implements AutoCloseable {

    /** How many brokers there are. */
    public static final int NODES = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Path scratch;
    private final List<ClusterNode> nodes;
    private final BrokerConnection connection;
    private final Admin admin;
    private final Thread atExit = new Thread(this::killAll);

    private TrialCluster(Path scratch, List<ClusterNode> nodes, BrokerConnection connection) {
        this.scratch = scratch;
        this.nodes = nodes;
        this.connection = connection;
        this.admin = Admin.create(connection.clientConfig());
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * Starts all three and waits until they serve; the topics are the caller's to make.
     *
     * @param scratch where they and the trial may write; the caller deletes it
     */
    public static TrialCluster start(Path scratch) {
        TrialCluster cluster = prepared(scratch);
        cluster.startUp(Set.of(1, 2, 3));
        return cluster;
    }

    /** The same with two of them; the third has never been there until it is restarted. */
    public static TrialCluster startWithout(int node, Path scratch) {
        TrialCluster cluster = prepared(scratch);
        Set<Integer> others = new TreeSet<>(Set.of(1, 2, 3));
        others.remove(node);
        cluster.startUp(others);
        return cluster;
    }

    private static TrialCluster prepared(Path scratch) {
        try {
            List<Integer> ports = FreePorts.some(2 * NODES);
            String clusterId = Uuid.randomUuid().toString();
            List<ClusterNode> nodes = new ArrayList<>();
            for (int node = 1; node <= NODES; node++) {
                nodes.add(ClusterNode.prepared(node, scratch, ports, clusterId));
            }
            String addresses = IntStream.rangeClosed(1, NODES)
                    .mapToObj(node -> NodeSettings.client(node, ports))
                    .collect(Collectors.joining(","));
            return new TrialCluster(scratch, nodes, new BrokerConnection(addresses, Map.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void startUp(Set<Integer> wanted) {
        wanted.forEach(node -> node(node).start());
        try {
            awaitServing(wanted);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** How to reach it: the addresses of all three. */
    public BrokerConnection connection() {
        return connection;
    }

    /** Where a trial may write. */
    public Path scratch() {
        return scratch;
    }

    /** Ends a node as {@code kill -9} does. */
    public void kill(int node) throws InterruptedException {
        node(node).kill();
    }

    /** Ends a node in order: it hands its partitions over first. */
    public void stop(int node) throws InterruptedException {
        node(node).stop();
    }

    /** Starts a node that was killed or stopped and waits until it serves. */
    public void restart(int node) {
        node(node).start();
        awaitServing(Set.of(node));
    }

    /** Whether a node's process runs. */
    public boolean isAlive(int node) {
        return node(node).isAlive();
    }

    /** The node that leads {@code run}'s partition of the timeline; that topic must be there. */
    public int leaderOf(String run) {
        int partition = RunPartitioner.partition(run, Topics.RUN_PARTITIONS);
        TopicDescription timeline = answer(
                        admin.describeTopics(List.of(Topics.TIMELINE.name())).allTopicNames())
                .get(Topics.TIMELINE.name());
        return timeline.partitions().get(partition).leader().id();
    }

    /** Waits until every partition, Kafka's own included, has all of its copies in step, and three nodes serve. */
    public void awaitInSync() {
        awaitServing(Set.of(1, 2, 3));
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptionsMatching(TrialCluster::isOfKafka)
                .until(() -> described().stream()
                        .flatMap(topic -> topic.partitions().stream())
                        .allMatch(partition ->
                                partition.isr().size() == partition.replicas().size()));
    }

    private void awaitServing(Set<Integer> wanted) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .failFast(() -> wanted.stream()
                        .filter(node -> !isAlive(node))
                        .findAny()
                        .ifPresent(node -> {
                            throw new IllegalStateException("node %d ended by itself:%n%s"
                                    .formatted(node, node(node).lastWords()));
                        }))
                .ignoreExceptionsMatching(TrialCluster::isOfKafka)
                .until(() -> answer(admin.describeCluster().nodes()).stream()
                        .map(Node::id)
                        .collect(Collectors.toSet())
                        .containsAll(wanted));
    }

    private Collection<TopicDescription> described() {
        Set<String> names = answer(
                admin.listTopics(new ListTopicsOptions().listInternal(true)).names());
        return answer(admin.describeTopics(names).allTopicNames()).values();
    }

    private static boolean isOfKafka(Throwable failure) {
        return failure.getCause() instanceof ApiException;
    }

    private static <T> T answer(KafkaFuture<T> asked) {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private ClusterNode node(int id) {
        return nodes.get(id - 1);
    }

    private void killAll() {
        for (ClusterNode node : nodes) {
            try {
                node.kill();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
        killAll();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }
}
