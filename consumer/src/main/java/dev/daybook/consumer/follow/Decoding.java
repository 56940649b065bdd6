package dev.daybook.consumer.follow;

import dev.daybook.consumer.view.TopicRecord;
import dev.daybook.consumer.view.TopicRecord.Header;
import dev.daybook.consumer.view.TopicRecord.Position;
import dev.daybook.schema.topic.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns bytes into records of one topic, and counts those that are none. */
final class Decoding {

    private static final Logger LOG = LoggerFactory.getLogger(Decoding.class);

    private final Topic<?> topic;
    private long skipped;

    Decoding(Topic<?> topic) {
        this.topic = topic;
    }

    /** The record; empty if its bytes are none. */
    Optional<TopicRecord> decode(ConsumerRecord<byte[], byte[]> read) {
        try {
            String key = read.key() == null ? null : topic.key().deserializer().deserialize(topic.name(), read.key());
            Object value =
                    read.value() == null ? null : topic.value().deserializer().deserialize(topic.name(), read.value());
            Position position = new Position(read.partition(), read.offset());
            return Optional.of(new TopicRecord(
                    topic, position, Instant.ofEpochMilli(Math.max(0, read.timestamp())), key, value, headers(read)));
        } catch (SerializationException e) {
            skipped++;
            LOG.warn(
                    "record skipped topic={} partition={} offset={} skippedSoFar={} reason=\"{}\"",
                    topic.name(),
                    read.partition(),
                    read.offset(),
                    skipped,
                    e.getMessage());
            return Optional.empty();
        }
    }

    /** How many were none. */
    long skipped() {
        return skipped;
    }

    private static List<Header> headers(ConsumerRecord<byte[], byte[]> read) {
        List<Header> headers = new ArrayList<>();
        read.headers().forEach(header -> headers.add(new Header(header.key(), header.value())));
        return headers;
    }
}
