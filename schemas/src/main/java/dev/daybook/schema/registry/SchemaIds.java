package dev.daybook.schema.registry;

import dev.daybook.schema.serde.SchemaHistory;
import dev.daybook.schema.serde.SingleObjectSerde;
import dev.daybook.schema.topic.Topic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/**
 * Which id a registry gave to each released schema of each topic.
 *
 * <p>It passes through Kafka's client settings as text, {@code topic:fingerprint:id}, several by commas.
 *
 * @param byTopic per topic, the id of each fingerprint
 */
record SchemaIds(Map<String, Map<Long, Integer>> byTopic) {

    /** Registers every released version of the topics' schemas, oldest first, as {@code <topic>-value}. */
    static SchemaIds register(RegistryClient registry, List<Topic<?>> topics) {
        Map<String, Map<Long, Integer>> ids = new LinkedHashMap<>();
        for (Topic<?> topic : topics) {
            if (topic.value() instanceof SingleObjectSerde<?> serde) {
                ids.put(topic.name(), register(registry, topic.name() + "-value", serde.schema()));
            }
        }
        return new SchemaIds(ids);
    }

    private static Map<Long, Integer> register(RegistryClient registry, String subject, Schema current) {
        boolean demanded = registry.demandFullCompatibility(subject);
        Map<Long, Integer> ids = new LinkedHashMap<>();
        for (Schema released : SchemaHistory.of(current)) {
            ids.put(SchemaNormalization.parsingFingerprint64(released), registry.register(subject, released));
            demanded = demanded || registry.demandFullCompatibility(subject);
        }
        return ids;
    }

    /** The ids in {@code text}. */
    static SchemaIds parse(String text) {
        Map<String, Map<Long, Integer>> ids = new LinkedHashMap<>();
        for (String entry : text.split(",")) {
            String[] parts = entry.split(":");
            if (parts.length != 3) {
                throw new IllegalArgumentException("schema ids: wanted topic:fingerprint:id, found " + entry);
            }
            ids.computeIfAbsent(parts[0], any -> new LinkedHashMap<>())
                    .put(Long.parseUnsignedLong(parts[1], 16), Integer.valueOf(parts[2]));
        }
        return new SchemaIds(ids);
    }

    /** The fingerprint of each id. */
    Map<Integer, Long> fingerprints() {
        Map<Integer, Long> fingerprints = new LinkedHashMap<>();
        byTopic.values().forEach(ids -> ids.forEach((fingerprint, id) -> fingerprints.put(id, fingerprint)));
        return fingerprints;
    }

    /** Text that {@link #parse} reads. */
    String text() {
        return byTopic.entrySet().stream()
                .flatMap(topic -> topic.getValue().entrySet().stream()
                        .map(each -> "%s:%016x:%d".formatted(topic.getKey(), each.getKey(), each.getValue())))
                .collect(Collectors.joining(","));
    }
}
