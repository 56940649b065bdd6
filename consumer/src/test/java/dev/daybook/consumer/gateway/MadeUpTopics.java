package dev.daybook.consumer.gateway;

import dev.daybook.consumer.view.TopicRecord;
import dev.daybook.consumer.view.TopicRecord.Position;
import dev.daybook.schema.topic.RunPartitioner;
import dev.daybook.schema.topic.Topic;
import dev.daybook.schema.topic.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Topics as a broker would keep them: offsets with holes, where transactions end. */
final class MadeUpTopics {

    private final RandomGenerator random;
    private final Map<String, Long> nextOffsets = new HashMap<>();
    private final List<TopicRecord> written = new ArrayList<>();
    private Instant recordTime = Instant.parse("2026-11-22T10:00:00Z");

    MadeUpTopics(RandomGenerator random) {
        this.random = random;
    }

    /** Writes a record; null is a tombstone. */
    void write(Topic<?> topic, String key, Object value) {
        int partition = topic == Topics.CAMPAIGNS ? 0 : RunPartitioner.partition(key, Topics.RUN_PARTITIONS);
        long offset = nextOffsets.merge(topic.name() + partition, 1L + random.nextInt(3), Long::sum);
        recordTime = recordTime.plusMillis(random.nextInt(50));
        written.add(new TopicRecord(topic, new Position(partition, offset), recordTime, key, value, List.of()));
    }

    /** Everything, in the order in which it was written. */
    List<TopicRecord> written() {
        return List.copyOf(written);
    }

    /** What compaction leaves, tombstones included, each partition in its order, the partitions mixed anew. */
    List<TopicRecord> compacted(RandomGenerator mixing) {
        Map<String, TopicRecord> last = new LinkedHashMap<>();
        for (TopicRecord record : written) {
            String key = record.topic().name() + "/" + record.key();
            last.remove(key);
            last.put(key, record);
        }
        return mixed(List.copyOf(last.values()), mixing);
    }

    /** {@code records} with each partition in its order, the partitions mixed. */
    static List<TopicRecord> mixed(List<TopicRecord> records, RandomGenerator mixing) {
        Map<String, List<TopicRecord>> partitions = new LinkedHashMap<>();
        for (TopicRecord record : records) {
            partitions
                    .computeIfAbsent(record.topic().name() + record.position().partition(), each -> new ArrayList<>())
                    .add(record);
        }
        List<List<TopicRecord>> rest = new ArrayList<>(partitions.values());
        List<TopicRecord> mixed = new ArrayList<>();
        while (!rest.isEmpty()) {
            List<TopicRecord> next = rest.get(mixing.nextInt(rest.size()));
            for (int i = mixing.nextInt(1, 12); i > 0 && !next.isEmpty(); i--) {
                mixed.add(next.remove(0));
            }
            rest.removeIf(List::isEmpty);
        }
        return mixed;
    }
}
