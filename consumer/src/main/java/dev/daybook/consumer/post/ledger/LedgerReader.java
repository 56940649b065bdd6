package dev.daybook.consumer.post.ledger;

import dev.daybook.consumer.follow.ReadSettings;
import dev.daybook.error.DaybookException;
import dev.daybook.schema.PostSlot;
import dev.daybook.schema.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Reads {@code daybook.posts} up to its very end, each time it is asked. */
public final class LedgerReader implements AutoCloseable {

    private static final TopicPartition LEDGER = new TopicPartition(Topics.POSTS.name(), 0);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int ANSWER_WITHIN_S = 10;

    /** A broker gives up the transaction of a killed process within 10 s, and looks for such ones every 10 s. */
    private static final int MAX_SILENT_POLLS = 400;

    private final Consumer<byte[], byte[]> consumer;
    private final Admin admin;
    private final Map<String, PostSlot> records = new TreeMap<>();

    private LedgerReader(Consumer<byte[], byte[]> consumer, Admin admin) {
        this.consumer = consumer;
        this.admin = admin;
    }

    /**
     * A reader from the ledger's beginning.
     *
     * @param clientSettings where the broker is and how to log in to it, by Kafka's names
     * @throws DaybookException.Usage if Kafka refuses a setting
     */
    public static LedgerReader open(Map<String, Object> clientSettings) {
        Consumer<byte[], byte[]> consumer = ReadSettings.consumer(clientSettings);
        consumer.assign(List.of(LEDGER));
        consumer.seekToBeginning(List.of(LEDGER));
        return new LedgerReader(consumer, Admin.create(clientSettings));
    }

    /**
     * The committed records that are {@code wanted}, by slot id.
     *
     * <p>Up to the end of everything, not of what is committed: a transaction that somebody left open would hide what
     * was committed behind it, and a post would go out twice.
     *
     * @throws DaybookException.Unavailable if the broker does not answer
     */
    public Map<String, PostSlot> read(Predicate<PostSlot> wanted) {
        try {
            long end = end();
            int silent = 0;
            while (consumer.position(LEDGER) < end) {
                silent = poll() == 0 ? silent + 1 : 0;
                if (silent > MAX_SILENT_POLLS) {
                    throw new DaybookException.Unavailable("%s: a transaction stays open at offset %d of %d"
                            .formatted(LEDGER.topic(), consumer.position(LEDGER), end));
                }
            }
        } catch (KafkaException e) {
            throw unavailable(e);
        }
        Map<String, PostSlot> found = new TreeMap<>(records);
        found.values().removeIf(wanted.negate());
        return found;
    }

    private int poll() {
        int count = 0;
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            count++;
            String key = Topics.POSTS.key().deserializer().deserialize(LEDGER.topic(), record.key());
            PostSlot slot = Topics.POSTS.value().deserializer().deserialize(LEDGER.topic(), record.value());
            if (slot == null) {
                records.remove(key);
            } else {
                records.put(key, slot);
            }
        }
        return count;
    }

    private long end() {
        try {
            return admin.listOffsets(Map.of(LEDGER, OffsetSpec.latest()))
                    .partitionResult(LEDGER)
                    .get(ANSWER_WITHIN_S, TimeUnit.SECONDS)
                    .offset();
        } catch (ExecutionException | TimeoutException e) {
            throw unavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(e);
        }
    }

    private static DaybookException.Unavailable unavailable(Exception e) {
        Throwable reason = e.getCause() == null ? e : e.getCause();
        return new DaybookException.Unavailable("%s cannot be read: %s".formatted(LEDGER.topic(), reason), e);
    }

    @Override
    public void close() {
        consumer.close();
        admin.close(Duration.ZERO);
    }
}
