package dev.daybook.consumer.view;

import dev.daybook.schema.topic.Topic;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record as it was read from a topic.
 *
 * @param topic      where it was read
 * @param position   where in the topic
 * @param recordTime Kafka's timestamp: the wall clock at which it was written, never the campaign's time
 * @param key        its key; null if it had none
 * @param value      its value, of the topic's type; null for a tombstone
 * @param headers    its headers, in order
 */
public record TopicRecord(
        Topic<?> topic,
        Position position,
        Instant recordTime,
        @Nullable String key,
        @Nullable Object value,
        List<Header> headers) {

    /** Copies the headers. */
    public TopicRecord {
        headers = List.copyOf(headers);
    }

    /**
     * Where in a topic a record stands.
     *
     * @param partition partition, from 0
     * @param offset    offset in the partition, from 0
     */
    public record Position(int partition, long offset) {}

    /**
     * A header of a record.
     *
     * @param name  its name; names may repeat
     * @param value its bytes; null if it has none
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Header(String name, byte @Nullable [] value) {}

    /** Whether it was read from {@code other}. */
    public boolean isOf(Topic<?> other) {
        return topic.name().equals(other.name());
    }
}
