package dev.daybook.streams;

import dev.daybook.schema.TimelineRecord;
import dev.daybook.schema.serde.SingleObjectSerde;
import dev.daybook.schema.topic.RunPartitioner;
import dev.daybook.schema.topic.Topic;
import dev.daybook.schema.topic.Topics;
import dev.daybook.streams.failure.RefusedRecordHandler;
import dev.daybook.streams.stage.CasualtiesStage;
import dev.daybook.streams.stage.ControlStage;
import dev.daybook.streams.stage.DigestStage;
import dev.daybook.streams.stage.StageNodes;
import dev.daybook.streams.stage.TimelineValidator;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.processor.UsePartitionTimeOnInvalidTimestamp;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Where records come from and go.
 *
 * <pre>
 * daybook.timeline -> timeline.in -> timeline.validate  [timeline.started, timeline.positions,
 *                                          |       |           timeline.journal, timeline.corrections]
 *                                          |       \-> daybook.dead-letters
 *                                    control.stage
 *                                          |       \-> control.out -> daybook.control
 *                                    casualties.stage
 *                                          |       \-> casualties.out -> daybook.casualties
 *                                    digest.stage       [digest.editions]
 *                                                  \-> digest.out -> daybook.digests
 * </pre>
 *
 * <p>One sub-topology: a record passes all stages in one call, in one transaction, so that a day's digest and the
 * totals it prints cannot disagree. Outputs are partitioned by run whatever stands behind the run in their keys.
 *
 * <p>Names of stores are part of the stored state: rename one, and its changelog is left behind. The expected shape is
 * kept in {@code src/test/resources/topology/daybook.txt}.
 */
public final class DaybookTopology {

    private static final String SOURCE = "timeline.in";

    private DaybookTopology() {}

    /**
     * The topology, all nodes and stores named.
     *
     * @param config the settings it will run with; a {@code processor.wrapper.class} counts only if it is given here
     */
    public static Topology build(StreamsConfig config) {
        Topology topology = new Topology(new TopologyConfig(config));
        topology.addSource(
                AutoOffsetReset.earliest(),
                SOURCE,
                // A record time below zero would end the thread before anything of ours could refuse the record.
                new UsePartitionTimeOnInvalidTimestamp(),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer(),
                Topics.TIMELINE.name());
        topology.addProcessor(RefusedRecordHandler.REFUSING_NODE, TimelineValidator::new, SOURCE);
        topology.addProcessor(StageNodes.CONTROL.node(), ControlStage::new, RefusedRecordHandler.REFUSING_NODE);
        topology.addProcessor(StageNodes.CASUALTIES.node(), CasualtiesStage::new, StageNodes.CONTROL.node());
        topology.addProcessor(StageNodes.DIGEST.node(), DigestStage::new, StageNodes.CASUALTIES.node());
        addSink(topology, StageNodes.CONTROL, Topics.CONTROL);
        addSink(topology, StageNodes.CASUALTIES, Topics.CASUALTIES);
        addSink(topology, StageNodes.DIGEST, Topics.DIGESTS);
        addStores(topology);
        return topology;
    }

    private static void addSink(Topology topology, StageNodes stage, Topic<?> topic) {
        StreamPartitioner<String, Object> byRun =
                (name, key, value, partitions) -> Optional.of(Set.of(RunPartitioner.partition(key, partitions)));
        topology.addSink(
                stage.sink(),
                topic.name(),
                topic.key().serializer(),
                topic.value().serializer(),
                byRun,
                stage.node());
    }

    private static void addStores(Topology topology) {
        String validate = RefusedRecordHandler.REFUSING_NODE;
        topology.addStateStore(store(TimelineValidator.STARTED, SingleObjectSerde.of(TimelineRecord.class)), validate);
        topology.addStateStore(
                store(TimelineValidator.POSITIONS, TimelineValidator.positionSerde())
                        .withCachingEnabled(),
                validate);
        topology.addStateStore(store(TimelineValidator.JOURNAL, Serdes.ByteArray()), validate);
        topology.addStateStore(store(TimelineValidator.CORRECTIONS, Serdes.ByteArray()), validate);
        topology.addStateStore(store(DigestStage.EDITIONS, Serdes.Integer()), StageNodes.DIGEST.node());
    }

    /** A store in memory; its changelog is compacted as our own topics are, so that a restore reads little twice. */
    private static <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), values)
                .withCachingDisabled()
                .withLoggingEnabled(Topics.CONTROL.policy().settings());
    }
}
