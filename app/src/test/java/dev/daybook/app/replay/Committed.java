package dev.daybook.app.replay;

import dev.daybook.schema.TimelineRecord;
import dev.daybook.schema.topic.RunPartitioner;
import dev.daybook.schema.topic.Topic;
import dev.daybook.schema.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What a reader of committed records finds on the topics. */
record Committed(Map<String, Object> settings) {

    /** Where the partition of {@code key} ends. */
    long end(Topic<?> topic, String key) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            TopicPartition partition = partition(consumer, topic, key);
            return consumer.endOffsets(List.of(partition)).get(partition);
        }
    }

    /** All values of {@code key}, oldest first; a tombstone is null. */
    <V> List<V> values(Topic<V> topic, String key) {
        List<V> values = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            TopicPartition partition = partition(consumer, topic, key);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    if (record.key().equals(key)) {
                        values.add(topic.value().deserializer().deserialize(topic.name(), record.value()));
                    }
                }
            }
        }
        return values;
    }

    /** The timeline of a run's last epoch, with the run's name and the epoch's number taken out. */
    List<TimelineRecord> lastEpoch(String run) {
        List<TimelineRecord> all = values(Topics.TIMELINE, run);
        int epoch = all.stream()
                .map(TimelineRecord::getEpoch)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return all.stream()
                .filter(record -> record.getEpoch() == epoch)
                .map(record -> TimelineRecord.newBuilder(record)
                        .setRun("-")
                        .setEpoch(0)
                        .build())
                .toList();
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> reading = new HashMap<>(settings);
        reading.put("isolation.level", "read_committed");
        reading.put("enable.auto.commit", false);
        reading.put("fetch.max.wait.ms", 10);
        return new KafkaConsumer<>(reading, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static TopicPartition partition(KafkaConsumer<String, byte[]> consumer, Topic<?> topic, String key) {
        int partitions = consumer.partitionsFor(topic.name()).size();
        return new TopicPartition(topic.name(), RunPartitioner.partition(key, partitions));
    }
}
