package dev.daybook.streams;

import dev.daybook.error.DaybookException;
import dev.daybook.schema.topic.Topics;
import dev.daybook.streams.failure.RefusedRecordHandler;
import dev.daybook.streams.failure.UnreadableRecordHandler;
import dev.daybook.streams.failure.UnwrittenRecordHandler;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.jspecify.annotations.Nullable;

/**
 * What may be set of a running topology; all that may not is decided in {@link #properties}.
 *
 * @param bootstrapServers where the brokers are, {@code host:port}, several by commas
 * @param stateDirectory   where Kafka Streams keeps its lock and checkpoints, one directory an instance
 * @param group            who shares the runs
 * @param standbys         copies of state kept warm on other instances, from 0
 * @param clientSettings   further settings of Kafka clients, security for instance; they win over ours of tuning
 */
public record TopologySettings(
        String bootstrapServers, Path stateDirectory, Group group, int standbys, Map<String, String> clientSettings) {

    /** Name of the group unless another is given. */
    public static final String DEFAULT_APPLICATION_ID = "daybook-streams";

    /** Kafka's rebalance protocol for consumers, which knows static members and standbys. */
    public static final String CLASSIC = "classic";

    /** Kafka's rebalance protocol for Streams (KIP-1071). */
    public static final String STREAMS = "streams";

    private static final int LARGEST_RECORD_BYTES = 8 << 20;
    private static final int POSITION_CACHE_BYTES = 1 << 20;
    private static final int BATCH_BYTES = 64 << 10;

    /**
     * The group that shares the runs, and this instance in it.
     *
     * @param applicationId name of the group; instances of the same name share the runs
     * @param protocol      {@value #CLASSIC} or {@value #STREAMS}
     * @param instanceId    name of this instance, which keeps its runs over a restart (KIP-345); null: it has none
     * @param threads       stream threads, from 1 to as many as there are partitions of runs
     */
    public record Group(
            String applicationId, String protocol, @Nullable String instanceId, int threads) {

        /** It becomes part of names of topics and, the group's, of a directory's. */
        private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._-]{0,99}");

        /** One nameless thread in the group of the usual name. */
        public static final Group USUAL = new Group(DEFAULT_APPLICATION_ID, CLASSIC, null, 1);

        /** Refuses what does not go together. */
        public Group {
            check("application id", applicationId);
            if (instanceId != null) {
                check("instance id", instanceId);
            }
            if (threads < 1 || threads > Topics.RUN_PARTITIONS) {
                throw new DaybookException.Usage(
                        "threads %d: wanted 1 to %d, since there are so many partitions of runs"
                                .formatted(threads, Topics.RUN_PARTITIONS));
            }
            if (!protocol.equals(CLASSIC) && !protocol.equals(STREAMS)) {
                throw new DaybookException.Usage(
                        "group protocol '%s': wanted %s or %s".formatted(protocol, CLASSIC, STREAMS));
            }
            if (instanceId != null && protocol.equals(STREAMS)) {
                throw new DaybookException.Usage("instance id '%s': the group protocol %s has no named instances"
                        .formatted(instanceId, STREAMS));
            }
        }

        private static void check(String what, String name) {
            if (!NAME.matcher(name).matches()) {
                throw new DaybookException.Usage(
                        "%s '%s': wanted 1 to 100 of a-z, A-Z, 0-9, '.', '_' and '-', the first a letter or digit"
                                .formatted(what, name));
            }
        }
    }

    /** Copies the settings. */
    public TopologySettings {
        Objects.requireNonNull(bootstrapServers, "bootstrapServers");
        Objects.requireNonNull(stateDirectory, "stateDirectory");
        if (standbys < 0) {
            throw new DaybookException.Usage("standbys: wanted 0 or more, was " + standbys);
        }
        clientSettings = Map.copyOf(clientSettings);
    }

    /** One thread, no standby, the classic protocol: a single process beside its broker. */
    public static TopologySettings of(String bootstrapServers, Path stateDirectory) {
        return new TopologySettings(bootstrapServers, stateDirectory, Group.USUAL, 0, Map.of());
    }

    /** This, as part of another group. */
    public TopologySettings withGroup(Group another) {
        return new TopologySettings(bootstrapServers, stateDirectory, another, standbys, clientSettings);
    }

    /** This, with copies of state kept warm on so many other instances. */
    public TopologySettings withStandbys(int others) {
        return new TopologySettings(bootstrapServers, stateDirectory, group, others, clientSettings);
    }

    /** This, with further settings of Kafka clients. */
    public TopologySettings withClientSettings(Map<String, String> settings) {
        return new TopologySettings(bootstrapServers, stateDirectory, group, standbys, settings);
    }

    /**
     * The settings as Kafka Streams wants them.
     *
     * <ul>
     *   <li><b>Exactly once</b>: a record's journals, outputs and offset are in one transaction, or nowhere.
     *   <li><b>Latency</b>: with transactions a reader waits for the commit, which the first node asks for after each
     *       live record; the interval is for a backlog, where fewer and larger transactions are worth more. A commit
     *       sends what still lingers, so that the producer's linger, 100 ms by default, costs no reader anything and
     *       saves a backlog half the processor time in batches.
     *   <li><b>Record cache</b>: for the positions alone, of which only the last before a commit matters.
     *   <li><b>Session</b>: ten seconds until the runs of a killed instance pass on, instead of 45.
     *   <li><b>Batches</b> as large as a block of lz4, since each has a compressor of its own.
     *   <li><b>Compression</b>: journals and digests are text, so that lz4 keeps days of many events below the brokers'
     *       bound, which is on what is sent; ours is on what it was before.
     * </ul>
     */
    Properties properties() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, group.applicationId());
        properties.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, group.threads());
        properties.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, standbys);
        properties.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, group.protocol());
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
        properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, POSITION_CACHE_BYTES);
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), BATCH_BYTES);
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), LARGEST_RECORD_BYTES);
        if (group.protocol().equals(CLASSIC)) {
            properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 10_000);
        }
        if (group.instanceId() != null) {
            properties.put(
                    StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), group.instanceId());
        }
        properties.putAll(clientSettings);
        putSafety(properties);
        return properties;
    }

    /** Without these a record could be lost or counted twice: no setting of the user's is stronger. */
    private static void putSafety(Properties properties) {
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, UnreadableRecordHandler.class);
        properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, RefusedRecordHandler.class);
        properties.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, UnwrittenRecordHandler.class);
        properties.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    }
}
