import dev.daybook.schema.DayDigest;
import dev.daybook.schema.DigestRecord;
import dev.daybook.schema.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Prints a run's days as they are told: first those there are, then each one as it closes. */
class DigestReader {

    public static void main(String[] args) {
        String broker = args[0];
        String run = args[1];
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", broker,
                "isolation.level", "read_committed",
                "enable.auto.commit", "false");
        try (KafkaConsumer<String, DigestRecord> consumer = new KafkaConsumer<>(
                settings, new StringDeserializer(), Topics.DIGESTS.value().deserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.DIGESTS.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (true) {
                for (ConsumerRecord<String, DigestRecord> record : consumer.poll(Duration.ofSeconds(1))) {
                    if (record.key().startsWith(run + "/")) {
                        print(record.key(), record.value());
                    }
                }
            }
        }
    }

    /** A tombstone takes a day back: the run has gone to an earlier date, or was deleted. */
    private static void print(String key, DigestRecord told) {
        if (told == null) {
            System.out.println(key + " is taken back");
            return;
        }
        DayDigest day = told.getDigest();
        System.out.printf("%s, edition %d: %s%n", day.getDate(), day.getEdition(), day.getHeadline());
    }
}
