package dev.daybook.consumer.post.ledger;

import dev.daybook.error.DaybookException;
import dev.daybook.schema.PostSlot;
import dev.daybook.schema.topic.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of one campaign and channel on {@code daybook.posts}.
 *
 * <p>A transactional producer whose name is made of campaign and channel: opening a second one shuts out the first.
 */
public final class KafkaPostLedger implements PostLedger {

    private static final int TEN_SECONDS_MS = 10_000;

    private final Map<String, Object> settings;
    private final String campaign;
    private final String channel;
    private final LedgerReader reader;
    private @Nullable Producer<String, PostSlot> producer;

    private KafkaPostLedger(Map<String, Object> settings, String campaign, String channel, LedgerReader reader) {
        this.settings = settings;
        this.campaign = campaign;
        this.channel = channel;
        this.reader = reader;
    }

    /**
     * Opens, takes and reads the ledger.
     *
     * @param clientSettings where the broker is and how to log in to it, by Kafka's names
     * @throws DaybookException.Unavailable if the broker does not answer, or the ledger cannot be read to its end
     */
    public static KafkaPostLedger open(Map<String, Object> clientSettings, String campaign, String channel) {
        LedgerReader reader = LedgerReader.open(clientSettings);
        KafkaPostLedger ledger = new KafkaPostLedger(
                producerSettings(clientSettings, "daybook-posts-" + campaign + "-" + channel),
                campaign,
                channel,
                reader);
        try {
            ledger.take();
            ledger.read();
        } catch (RuntimeException e) {
            ledger.close();
            throw e;
        }
        return ledger;
    }

    private static Map<String, Object> producerSettings(Map<String, Object> given, String name) {
        Map<String, Object> settings = new HashMap<>(given);
        settings.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, TEN_SECONDS_MS);
        settings.putIfAbsent(ProducerConfig.ENABLE_METRICS_PUSH_CONFIG, "false");
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TEN_SECONDS_MS);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, name);
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        return settings;
    }

    @Override
    public void take() {
        closeProducer();
        try {
            Producer<String, PostSlot> opened = new KafkaProducer<>(
                    settings,
                    Topics.POSTS.key().serializer(),
                    Topics.POSTS.value().serializer());
            producer = opened;
            opened.initTransactions();
        } catch (KafkaException e) {
            throw unavailable(e);
        }
    }

    @Override
    public Map<String, PostSlot> read() {
        return reader.read(record ->
                record.getCampaign().equals(campaign) && record.getChannel().equals(channel));
    }

    @Override
    public void write(PostSlot record) throws TakenOver {
        Producer<String, PostSlot> open = producer;
        if (open == null) {
            throw new TakenOver(channel);
        }
        try {
            open.beginTransaction();
            open.send(new ProducerRecord<>(Topics.POSTS.name(), record.getSlot(), record));
            open.commitTransaction();
        } catch (KafkaException e) {
            closeProducer();
            if (isTakenOver(e)) {
                throw new TakenOver(channel);
            }
            throw unavailable(e);
        }
    }

    /** Kafka says it of the producer, or as the cause of a later call's failure. */
    private static boolean isTakenOver(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof ProducerFencedException || each instanceof InvalidProducerEpochException) {
                return true;
            }
        }
        return false;
    }

    private static DaybookException.Unavailable unavailable(KafkaException e) {
        return new DaybookException.Unavailable(
                "the ledger %s cannot be used: %s".formatted(Topics.POSTS.name(), e.getMessage()), e);
    }

    private void closeProducer() {
        Producer<String, PostSlot> open = producer;
        producer = null;
        if (open != null) {
            open.close(Duration.ZERO);
        }
    }

    @Override
    public void close() {
        closeProducer();
        reader.close();
    }
}
