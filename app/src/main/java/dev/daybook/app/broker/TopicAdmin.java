package dev.daybook.app.broker;

import dev.daybook.error.DaybookException;
import dev.daybook.schema.topic.Topic;
import dev.daybook.schema.topic.TopicPolicy;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.jspecify.annotations.Nullable;

/** Makes our topics with their policies, and looks at those that are there. */
public final class TopicAdmin implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(12);
    private static final long PAUSE_MS = 50;
    private static final int ATTEMPTS = 200;

    private final Admin admin;
    private final List<Topic<?>> topics;
    private final String address;

    /** @param address what the client's brokers are called in errors */
    TopicAdmin(Admin admin, List<Topic<?>> topics, String address) {
        this.admin = admin;
        this.topics = topics;
        this.address = address;
    }

    /**
     * Opens a client for {@code topics}, all of ours or some.
     *
     * @throws DaybookException.Usage if the connection's settings cannot be used
     */
    public static TopicAdmin open(BrokerConnection connection, List<Topic<?>> topics) {
        return new TopicAdmin(connection.admin(), List.copyOf(topics), connection.bootstrapServers());
    }

    /**
     * Makes the topics that are missing and returns their names.
     *
     * @param replication copies of each partition; empty means as many as brokers, also those that are down, at most 3
     * @throws DaybookException.Unavailable if a topic that exists would lose data, or the broker refuses
     * @see #mayPass
     */
    public List<String> ensure(OptionalInt replication) {
        List<TopicState> before = states();
        refuse(before);
        Set<String> missing = before.stream()
                .filter(state -> !state.exists())
                .map(TopicState::name)
                .collect(Collectors.toSet());
        if (!missing.isEmpty()) {
            Copies copies = replication.isPresent() ? new Copies(replication.getAsInt()) : Copies.on(brokers());
            create(topics.stream()
                    .filter(topic -> missing.contains(topic.name()))
                    .map(topic -> asked(topic, copies))
                    .toList());
        }
        return topics.stream().map(Topic::name).filter(missing::contains).toList();
    }

    /**
     * Refuses topics that would lose data.
     *
     * @throws DaybookException.Unavailable with every fault in a line of its own
     */
    public static void refuse(List<TopicState> states) {
        String faults = states.stream()
                .flatMap(state -> state.faults().stream().map(fault -> "  " + state.name() + ": " + fault))
                .collect(Collectors.joining("\n"));
        if (!faults.isEmpty()) {
            throw new DaybookException.Unavailable(
                    "topics that exist would lose data; change their settings, or delete them and run"
                            + " 'daybook topics create':\n" + faults);
        }
    }

    /**
     * What the broker has of the topics, in their order.
     *
     * <p>Brokers of a cluster learn of a new topic one after the other: one that does not know yet what another one has
     * told is asked again.
     *
     * @throws DaybookException.Unavailable if the broker does not answer
     */
    public List<TopicState> states() {
        return states(any -> true);
    }

    private List<TopicState> states(Predicate<List<TopicState>> wanted) {
        for (int attempt = 1; ; attempt++) {
            try {
                List<TopicState> states = statesAtOnce();
                if (attempt == ATTEMPTS || wanted.test(states)) {
                    return states;
                }
            } catch (DaybookException.Unavailable e) {
                if (attempt == ATTEMPTS || !(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
            }
            pause();
        }
    }

    private List<TopicState> statesAtOnce() {
        Map<String, TopicDescription> described = described();
        Map<String, Map<String, String>> settings = settings(described.keySet());
        return topics.stream()
                .map(topic -> state(topic, described.get(topic.name()), settings.get(topic.name())))
                .toList();
    }

    private static int copies(TopicDescription described) {
        return described.partitions().stream()
                .mapToInt(partition -> partition.replicas().size())
                .min()
                .orElse(0);
    }

    private static TopicState state(
            Topic<?> topic, @Nullable TopicDescription described, @Nullable Map<String, String> settings) {
        TopicPolicy policy = topic.policy();
        String kind = policy.kind().name().toLowerCase(Locale.ROOT);
        if (described == null || settings == null) {
            return new TopicState(topic.name(), 0, 0, kind, List.of());
        }
        int replicas = copies(described);
        FoundTopic found = new FoundTopic(described.partitions().size(), replicas, settings);
        return new TopicState(topic.name(), found.partitions(), replicas, kind, PolicyCheck.faults(policy, found));
    }

    private Map<String, TopicDescription> described() {
        Set<String> there = answer(admin.listTopics().names());
        List<String> ours =
                topics.stream().map(Topic::name).filter(there::contains).toList();
        return ours.isEmpty() ? Map.of() : answer(admin.describeTopics(ours).allTopicNames());
    }

    private Map<String, Map<String, String>> settings(Collection<String> names) {
        if (names.isEmpty()) {
            return Map.of();
        }
        List<ConfigResource> resources = names.stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        Map<String, Map<String, String>> settings = new HashMap<>();
        answer(admin.describeConfigs(resources).all())
                .forEach((resource, config) -> settings.put(resource.name(), values(config)));
        return settings;
    }

    private static Map<String, String> values(Config config) {
        return config.entries().stream()
                .filter(entry -> entry.value() != null)
                .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** A broker that is down counts: topics made without it would stay without a copy there. */
    private int brokers() {
        try {
            return answer(admin.describeCluster(new DescribeClusterOptions().includeFencedBrokers(true))
                            .nodes())
                    .size();
        } catch (DaybookException.Unavailable e) {
            if (e.getCause() instanceof UnsupportedVersionException) {
                return answer(admin.describeCluster().nodes()).size();
            }
            throw e;
        }
    }

    private static NewTopic asked(Topic<?> topic, Copies copies) {
        Map<String, String> settings = new HashMap<>(topic.policy().settings());
        settings.putAll(copies.settings());
        return new NewTopic(topic.name(), topic.policy().partitions(), (short) copies.count()).configs(settings);
    }

    /** Whether {@link #ensure} may succeed a little later: there are not yet as many brokers as copies are wanted. */
    public static boolean mayPass(DaybookException.Unavailable failure) {
        return failure.getCause() instanceof InvalidReplicationFactorException;
    }

    /** Another process may be making them too: those that are there by now are looked at instead. */
    private void create(List<NewTopic> asked) {
        admin.createTopics(asked).values().values().forEach(this::made);
        refuse(states(all -> all.stream().allMatch(TopicState::exists)));
    }

    private void made(KafkaFuture<Void> asked) {
        try {
            answer(asked);
        } catch (DaybookException.Unavailable e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private <T> T answer(KafkaFuture<T> asked) {
        try {
            return asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new DaybookException.Unavailable(
                    "the broker at %s does not answer within %d s: check that it runs and is reachable"
                            .formatted(address, PATIENCE.toSeconds()),
                    e);
        } catch (ExecutionException e) {
            throw new DaybookException.Unavailable(
                    "the broker at %s refuses: %s"
                            .formatted(address, e.getCause().getMessage()),
                    e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private DaybookException.Unavailable interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new DaybookException.Unavailable("interrupted while waiting for " + address, e);
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
