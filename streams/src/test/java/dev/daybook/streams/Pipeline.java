package dev.daybook.streams;

import dev.daybook.schema.CasualtyRecord;
import dev.daybook.schema.ControlRecord;
import dev.daybook.schema.DigestRecord;
import dev.daybook.schema.TimelineRecord;
import dev.daybook.schema.topic.Topic;
import dev.daybook.schema.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The topology in Kafka Streams' test driver, with the settings it runs with. */
final class Pipeline implements AutoCloseable {

    /** Wall clock of the first record. */
    static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final TopologyTestDriver driver;
    private final TestInputTopic<byte[], byte[]> timeline;
    private final Map<String, ControlRecord> control = new TreeMap<>();
    private final Map<String, CasualtyRecord> casualties = new TreeMap<>();
    private final Map<String, DigestRecord> digests = new TreeMap<>();

    Pipeline(Path stateDirectory) {
        this(stateDirectory, Map.of());
    }

    /** @param more settings besides those the topology always has */
    Pipeline(Path stateDirectory, Map<String, String> more) {
        Properties properties = TopologySettings.of("nowhere:9092", stateDirectory)
                .withClientSettings(more)
                .properties();
        driver = new TopologyTestDriver(DaybookTopology.build(new StreamsConfig(properties)), properties, NOW);
        timeline = driver.createInputTopic(
                Topics.TIMELINE.name(),
                new ByteArraySerializer(),
                new ByteArraySerializer(),
                NOW,
                Duration.ofMillis(1));
    }

    /** Sends records one after the other, each under its run. */
    void send(TimelineRecord... records) {
        for (TimelineRecord record : records) {
            sendUnder(record.getRun(), record);
        }
    }

    /** Sends a record under any key. */
    void sendUnder(String key, TimelineRecord record) {
        sendBytes(
                key.getBytes(StandardCharsets.UTF_8),
                Topics.TIMELINE.value().serializer().serialize("", record));
    }

    /** Sends anything. */
    void sendBytes(byte @Nullable [] key, byte @Nullable [] value) {
        timeline.pipeInput(key, value);
    }

    /** What the control topic holds once compacted. */
    Map<String, ControlRecord> control() {
        return compacted(Topics.CONTROL, control);
    }

    /** What the casualties topic holds once compacted. */
    Map<String, CasualtyRecord> casualties() {
        return compacted(Topics.CASUALTIES, casualties);
    }

    /** What the digests topic holds once compacted. */
    Map<String, DigestRecord> digests() {
        return compacted(Topics.DIGESTS, digests);
    }

    /** Every record put on a topic since this was last asked, tombstones included. */
    <V> List<KeyValue<String, V>> since(Topic<V> topic) {
        return driver.createOutputTopic(
                        topic.name(), topic.key().deserializer(), topic.value().deserializer())
                .readKeyValuesToList();
    }

    /** Letters put on the dead letter topic since this was last asked. */
    List<TestRecord<byte[], byte[]>> letters() {
        return driver.createOutputTopic(
                        Topics.DEAD_LETTERS.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    /** Everything in every store, as text, by store and key. */
    Map<String, String> stores() {
        Map<String, String> held = new TreeMap<>();
        for (String name : storeNames()) {
            try (KeyValueIterator<String, Object> entries =
                    this.<Object>store(name).all()) {
                entries.forEachRemaining(entry -> held.put(name + " " + entry.key, text(entry.value)));
            }
        }
        return held;
    }

    /** Puts another pipeline's stores into this one, as a restore from their changelogs does. */
    void restoreFrom(Pipeline other) {
        for (String name : storeNames()) {
            List<KeyValue<String, Object>> entries = new ArrayList<>();
            try (KeyValueIterator<String, Object> held =
                    other.<Object>store(name).all()) {
                held.forEachRemaining(entries::add);
            }
            this.<Object>store(name).putAll(entries);
        }
    }

    @Override
    public void close() {
        driver.close();
    }

    private static String text(Object value) {
        return value instanceof byte[] sent
                ? String.valueOf(Topics.TIMELINE.value().deserializer().deserialize("", sent))
                : String.valueOf(value);
    }

    private Iterable<String> storeNames() {
        Map<String, StateStore> stores = driver.getAllStateStores();
        return stores.keySet();
    }

    private <V> KeyValueStore<String, V> store(String name) {
        return driver.getKeyValueStore(name);
    }

    private <V> Map<String, V> compacted(Topic<V> topic, Map<String, V> held) {
        for (KeyValue<String, V> record : since(topic)) {
            if (record.value == null) {
                held.remove(record.key);
            } else {
                held.put(record.key, record.value);
            }
        }
        return new TreeMap<>(held);
    }
}
