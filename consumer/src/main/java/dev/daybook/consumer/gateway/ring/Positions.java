package dev.daybook.consumer.gateway.ring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How far a reader has come in each partition of each topic; a partition not named was not seen at all.
 *
 * <p>A partition's step is twice the offset plus one once the record was given; the word that the record begins an
 * epoch stands half way before it. As text it is a JSON array of topic, partition and offset, as in Wikimedia's
 * EventStreams; a last seen reset is said by {@code "reset":true}, and the newest record carries its timestamp.
 *
 * <p>Belongs to one thread.
 */
public final class Positions {

    /** Step of a partition of which nothing was seen. */
    static final long NONE = -1;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MAX_PARTITIONS = 1024;

    private final Map<StreamTopic, long[]> steps = new EnumMap<>(StreamTopic.class);
    private long newestMs;

    /** Positions of a reader that has seen nothing. */
    public Positions() {}

    /** A copy of its own. */
    public Positions copy() {
        Positions copy = new Positions();
        steps.forEach((topic, known) -> copy.steps.put(topic, known.clone()));
        copy.newestMs = newestMs;
        return copy;
    }

    /** Whether {@code other} has the same text. */
    public boolean isSameAs(Positions other) {
        if (newestMs != other.newestMs || steps.size() != other.steps.size()) {
            return false;
        }
        for (Map.Entry<StreamTopic, long[]> each : steps.entrySet()) {
            if (!Arrays.equals(each.getValue(), other.steps.get(each.getKey()))) {
                return false;
            }
        }
        return true;
    }

    static long atRecord(long offset) {
        return 2 * offset + 1;
    }

    static long beforeRecord(long offset) {
        return 2 * offset;
    }

    long step(StreamTopic topic, int partition) {
        long[] known = steps.get(topic);
        return known == null || partition >= known.length ? NONE : known[partition];
    }

    /** Moves a partition to {@code step}. */
    void move(StreamTopic topic, int partition, long step) {
        long[] known = steps.computeIfAbsent(topic, each -> new long[0]);
        if (partition >= known.length) {
            long[] more = Arrays.copyOf(known, partition + 1);
            Arrays.fill(more, known.length, more.length, NONE);
            steps.put(topic, more);
            known = more;
        }
        known[partition] = step;
    }

    /** Takes note of {@code entry}. */
    public void pass(LogEntry entry) {
        StreamRecord record = entry.record();
        move(record.topic(), record.position().partition(), entry.step());
        newestMs = Math.max(newestMs, record.recordTimeMs());
    }

    /** Whether anything was seen of the partition of {@code entry}. */
    public boolean tracks(LogEntry entry) {
        StreamRecord record = entry.record();
        return step(record.topic(), record.position().partition()) != NONE;
    }

    /** Goes back to before {@code entry}. */
    void rewind(LogEntry entry) {
        StreamRecord record = entry.record();
        move(record.topic(), record.position().partition(), Math.max(entry.step() - 1, 0));
    }

    /** Whether {@code entry} was seen. */
    public boolean covers(LogEntry entry) {
        StreamRecord record = entry.record();
        return entry.step() <= step(record.topic(), record.position().partition());
    }

    /** Forgets all partitions of {@code topic} but one. */
    void keepOnly(StreamTopic topic, int partition) {
        long[] known = steps.get(topic);
        for (int i = 0; known != null && i < known.length; i++) {
            known[i] = i == partition ? known[i] : NONE;
        }
    }

    /** How many partitions of {@code topic} it can know of. */
    int partitions(StreamTopic topic) {
        long[] known = steps.get(topic);
        return known == null ? 0 : known.length;
    }

    /** Record time of the newest record seen, in milliseconds; 0 if not known. */
    public long newestMs() {
        return newestMs;
    }

    /** These positions as the id of an event. */
    public String text() {
        StringBuilder text = new StringBuilder(256).append('[');
        for (Map.Entry<StreamTopic, long[]> each : steps.entrySet()) {
            long[] known = each.getValue();
            for (int partition = 0; partition < known.length; partition++) {
                if (known[partition] != NONE) {
                    append(text, each.getKey(), partition, known[partition]);
                }
            }
        }
        return text.append(']').toString();
    }

    private void append(StringBuilder text, StreamTopic topic, int partition, long step) {
        boolean first = text.length() == 1;
        text.append(first ? "{\"topic\":\"" : ",{\"topic\":\"").append(topic.topicName());
        text.append("\",\"partition\":").append(partition);
        text.append(",\"offset\":").append(Math.floorDiv(step - 1, 2L));
        if ((step & 1) == 0) {
            text.append(",\"reset\":true");
        }
        if (first && newestMs > 0) {
            text.append(",\"timestamp\":").append(newestMs);
        }
        text.append('}');
    }

    /** Reads {@link #text}; empty if it is none. */
    public static Optional<Positions> parse(String text) {
        try {
            JsonNode array = JSON.readTree(text);
            if (!array.isArray()) {
                return Optional.empty();
            }
            Positions positions = new Positions();
            for (JsonNode each : array) {
                if (!positions.read(each)) {
                    return Optional.empty();
                }
            }
            return Optional.of(positions);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private boolean read(JsonNode each) {
        StreamTopic topic = StreamTopic.named(each.path("topic").asText()).orElse(null);
        JsonNode partition = each.path("partition");
        JsonNode offset = each.path("offset");
        if (topic == null || !partition.canConvertToInt() || !partition.isInt() || !offset.isIntegralNumber()) {
            return false;
        }
        long value = offset.longValue();
        if (partition.intValue() < 0
                || partition.intValue() >= MAX_PARTITIONS
                || value < -1
                || value > Long.MAX_VALUE / 4) {
            return false;
        }
        move(topic, partition.intValue(), each.path("reset").asBoolean() ? beforeRecord(value + 1) : atRecord(value));
        newestMs = Math.max(newestMs, each.path("timestamp").asLong(0));
        return true;
    }
}
