package dev.daybook.consumer.follow;

import dev.daybook.error.DaybookException;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** How our readers set up Kafka's consumer. */
public final class ReadSettings {

    private static final String ANSWER_WITHIN_MS = "30000";
    private static final String RECORDS_PER_POLL = "2000";

    private ReadSettings() {}

    /**
     * A consumer without group that sees committed records only, oldest first, and creates no topics.
     *
     * @param clientSettings where the broker is and how to log in to it, by Kafka's names
     * @throws DaybookException.Usage if Kafka refuses a setting
     */
    public static Consumer<byte[], byte[]> consumer(Map<String, ?> clientSettings) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_WITHIN_MS);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_PER_POLL);
        settings.put(ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG, "false");
        settings.putAll(clientSettings);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        try {
            return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        } catch (KafkaException e) {
            Throwable reason = e.getCause() == null ? e : e.getCause();
            throw new DaybookException.Usage("client settings: " + reason.getMessage());
        }
    }
}
