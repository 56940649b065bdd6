package dev.daybook.app.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daybook.schema.topic.RunPartitioner;
import dev.daybook.schema.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Bytes put among the timeline's records, and the dead letters that come of them. */
record Letters(Map<String, Object> clients) {

    /** Puts bytes into the partition of a run, behind a key or none. */
    RecordMetadata put(String run, @Nullable String key, byte[] value) throws ExecutionException, InterruptedException {
        byte[] keyBytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(clients, new ByteArraySerializer(), new ByteArraySerializer())) {
            int partition = RunPartitioner.partition(run, Topics.RUN_PARTITIONS);
            return producer.send(new ProducerRecord<>(Topics.TIMELINE.name(), partition, keyBytes, value))
                    .get();
        }
    }

    /** Waits for the letter of a record, which must hold its bytes and say where it came from and why. */
    void assertLetter(RecordMetadata source, byte[] value) {
        ConsumerRecord<byte[], byte[]> letter = letterFor(source);
        assertThat(letter.value()).isEqualTo(value);
        TreeSet<String> names = new TreeSet<>();
        letter.headers().forEach(header -> names.add(header.key()));
        assertThat(names)
                .containsExactly(
                        "__streams.errors.exception",
                        "__streams.errors.message",
                        "__streams.errors.offset",
                        "__streams.errors.partition",
                        "__streams.errors.stacktrace",
                        "__streams.errors.topic");
        assertThat(header(letter, "topic")).isEqualTo(Topics.TIMELINE.name());
        assertThat(header(letter, "partition")).isEqualTo(Integer.toString(source.partition()));
        assertThat(header(letter, "message")).isNotBlank();
    }

    private ConsumerRecord<byte[], byte[]> letterFor(RecordMetadata source) {
        Map<String, Object> settings = new HashMap<>(clients);
        settings.put("isolation.level", "read_committed");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.DEAD_LETTERS.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<ConsumerRecord<byte[], byte[]>> letters = new ArrayList<>();
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(50)).forEach(letters::add);
                return letters.stream().anyMatch(letter -> isOf(letter, source));
            });
            return letters.stream()
                    .filter(letter -> isOf(letter, source))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static boolean isOf(ConsumerRecord<byte[], byte[]> letter, RecordMetadata source) {
        return header(letter, "partition").equals(Integer.toString(source.partition()))
                && header(letter, "offset").equals(Long.toString(source.offset()));
    }

    private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        return new String(
                letter.headers().lastHeader("__streams.errors." + name).value(), StandardCharsets.UTF_8);
    }
}
