package dev.daybook.app;

import dev.daybook.schema.topic.RunKey;
import dev.daybook.schema.topic.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What compaction would leave of a run: keys with a value, by compacted topic, the stages' journals among them. */
record LiveKeys(Map<String, Object> settings) {

    private static final String JOURNALS = "-changelog";
    private static final Set<String> OUTPUTS =
            Set.of(Topics.CONTROL.name(), Topics.CASUALTIES.name(), Topics.DIGESTS.name(), Topics.CLOCK.name());

    /** How many keys of {@code run} each topic holds; topics with none are left out. */
    Map<String, Integer> of(String run) {
        Map<String, Set<String>> live = new TreeMap<>();
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    take(record, run, live);
                }
            }
        }
        live.values().removeIf(Set::isEmpty);
        return live.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, keys -> keys.getValue().size()));
    }

    private static void take(ConsumerRecord<String, byte[]> record, String run, Map<String, Set<String>> live) {
        if (!RunKey.runOf(record.key()).equals(run)) {
            return;
        }
        Set<String> keys = live.computeIfAbsent(record.topic(), none -> new TreeSet<>());
        if (record.value() == null) {
            keys.remove(record.key());
        } else {
            keys.add(record.key());
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer) {
        return consumer.listTopics().entrySet().stream()
                .filter(topic ->
                        OUTPUTS.contains(topic.getKey()) || topic.getKey().endsWith(JOURNALS))
                .flatMap(topic -> topic.getValue().stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> reading = new HashMap<>(settings);
        reading.put("isolation.level", "read_committed");
        reading.put("enable.auto.commit", false);
        reading.put("fetch.max.wait.ms", 10);
        return new KafkaConsumer<>(reading, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
