package dev.daybook.producer;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** Settings of the clients that play a run, made from how one reaches the broker. */
final class ClientSettings {

    private static final int TEN_SECONDS_MS = 10_000;
    private static final int LARGEST_REQUEST_BYTES = 8 << 20;
    private static final int FETCH_WAIT_MS = 10;
    private static final int BATCH_BYTES = 128 << 10;

    private ClientSettings() {}

    /** Name of a run's transactions; a second producer of that name shuts out the first. */
    static String transactionalId(String run) {
        return "daybook-run-" + run;
    }

    /**
     * A transactional producer's, for {@code run}. What {@code given} says of tuning holds; of safety it may not speak.
     *
     * <p>An open transaction hides later records of its partition, other runs' too, from readers of committed ones: a
     * killed process must not do so for longer than 10 s. Records that could not be delivered by then are of a
     * transaction that was taken back: waiting longer for them is of no use.
     */
    static Map<String, Object> producer(Map<String, Object> given, String run) {
        Map<String, Object> settings = new HashMap<>(given);
        settings.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 2);
        settings.putIfAbsent(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        settings.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, TEN_SECONDS_MS);
        settings.putIfAbsent(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_REQUEST_BYTES);
        settings.putIfAbsent(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TEN_SECONDS_MS);
        settings.putIfAbsent(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, TEN_SECONDS_MS);
        settings.putIfAbsent(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 2 * TEN_SECONDS_MS);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId(run));
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        return settings;
    }

    /**
     * A consumer's that reads what was committed and belongs to no group.
     *
     * <p>A fetch at a partition's end holds up the first fetch of the next partition for as long as it may wait.
     */
    static Map<String, Object> committedReader(Map<String, Object> given) {
        Map<String, Object> settings = admin(given);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MS);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return settings;
    }

    /** An admin client's. */
    static Map<String, Object> admin(Map<String, Object> given) {
        Map<String, Object> settings = new HashMap<>(given);
        settings.putIfAbsent(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, TEN_SECONDS_MS);
        settings.putIfAbsent(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, TEN_SECONDS_MS);
        return settings;
    }
}
