package dev.daybook.schema.registry;

import dev.daybook.schema.topic.Topic;
import dev.daybook.schema.topic.Topics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a Kafka client of ours, whose values are in single-object encoding, and topics in Confluent's framing.
 *
 * <p>Kafka makes one for each client from its settings; producers and consumers share these, so that one class is
 * both. What it cannot exchange it lets pass as it is, for Kafka only logs what an interceptor throws: a reader then
 * refuses the record, with its bytes as they were. Internal topics of Kafka Streams are none of ours and pass as well.
 */
public final class FramingInterceptor
        implements ProducerInterceptor<Object, Object>, ConsumerInterceptor<Object, Object> {

    private static final Set<String> TOPICS =
            Topics.all().stream().map(Topic::name).collect(Collectors.toSet());

    private @Nullable SchemaIds ids;
    private @Nullable Fingerprints fingerprints;

    /** For Kafka, which calls {@link #configure} next. */
    public FramingInterceptor() {}

    @Override
    public void configure(Map<String, ?> settings) {
        ids = SchemaIds.parse(String.valueOf(settings.get(RegistryFraming.IDS)));
        fingerprints = new Fingerprints(RegistryClient.of(settings), ids, System::nanoTime);
    }

    @Override
    public ProducerRecord<Object, Object> onSend(ProducerRecord<Object, Object> out) {
        if (!(out.value() instanceof byte[] bytes) || !ConfluentFrame.isSingleObject(bytes)) {
            return out;
        }
        Integer id = Objects.requireNonNull(ids)
                .byTopic()
                .getOrDefault(out.topic(), Map.of())
                .get(ConfluentFrame.fingerprint(bytes));
        return id == null
                ? out
                : new ProducerRecord<>(
                        out.topic(),
                        out.partition(),
                        out.timestamp(),
                        out.key(),
                        ConfluentFrame.frame(bytes, id),
                        out.headers());
    }

    @Override
    public ConsumerRecords<Object, Object> onConsume(ConsumerRecords<Object, Object> in) {
        Map<TopicPartition, List<ConsumerRecord<Object, Object>>> all = new LinkedHashMap<>();
        for (TopicPartition partition : in.partitions()) {
            List<ConsumerRecord<Object, Object>> records = in.records(partition);
            all.put(partition, TOPICS.contains(partition.topic()) ? exchanged(records) : records);
        }
        return new ConsumerRecords<>(all, in.nextOffsets());
    }

    private List<ConsumerRecord<Object, Object>> exchanged(List<ConsumerRecord<Object, Object>> records) {
        List<ConsumerRecord<Object, Object>> exchanged = new ArrayList<>(records.size());
        records.forEach(record -> exchanged.add(exchanged(record)));
        return exchanged;
    }

    private ConsumerRecord<Object, Object> exchanged(ConsumerRecord<Object, Object> in) {
        if (!(in.value() instanceof byte[] bytes) || !ConfluentFrame.isFramed(bytes)) {
            return in;
        }
        OptionalLong fingerprint = Objects.requireNonNull(fingerprints).of(ConfluentFrame.id(bytes));
        if (fingerprint.isEmpty()) {
            return in;
        }
        return new ConsumerRecord<>(
                in.topic(),
                in.partition(),
                in.offset(),
                in.timestamp(),
                in.timestampType(),
                in.serializedKeySize(),
                in.serializedValueSize(),
                in.key(),
                ConfluentFrame.unframe(bytes, fingerprint.getAsLong()),
                in.headers(),
                in.leaderEpoch(),
                in.deliveryCount());
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        // Offsets are the same in either framing.
    }

    @Override
    public void close() {
        // The HTTP client ends with its last reference.
    }
}
