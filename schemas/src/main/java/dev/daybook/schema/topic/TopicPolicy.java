package dev.daybook.schema.topic;

import java.util.Map;
import java.util.TreeMap;

/**
 * How a topic keeps its records.
 *
 * @param kind       what happens to old records
 * @param partitions how many partitions it is created with
 * @param settings   Kafka's topic settings, by name
 */
public record TopicPolicy(Kind kind, int partitions, Map<String, String> settings) {

    /** What happens to old records. */
    public enum Kind {
        /** The last record of each key stays. */
        COMPACTED,
        /** Every record stays; only a size bounds the topic. */
        KEPT,
        /** Records go after a while. */
        EXPIRING
    }

    static final long ONE_DAY_MS = 86_400_000;

    /** Copies the settings. */
    public TopicPolicy {
        settings = Map.copyOf(settings);
        if (partitions < 1) {
            throw new IllegalArgumentException("partitions must be at least 1, was " + partitions);
        }
    }

    /** Keeps the last record of each key; deleted keys' tombstones stay a day. */
    static TopicPolicy compacted(int partitions) {
        return new TopicPolicy(
                Kind.COMPACTED,
                partitions,
                Map.of(
                        "cleanup.policy", "compact",
                        "segment.ms", "600000",
                        "min.cleanable.dirty.ratio", "0.1"));
    }

    /** Keeps every record, whatever its record time. */
    static TopicPolicy kept(int partitions) {
        return new TopicPolicy(Kind.KEPT, partitions, Map.of("cleanup.policy", "delete", "retention.ms", "-1"));
    }

    /** Drops records a day after their record time. */
    static TopicPolicy expiring(int partitions) {
        return new TopicPolicy(
                Kind.EXPIRING,
                partitions,
                Map.of("cleanup.policy", "delete", "retention.ms", Long.toString(ONE_DAY_MS)));
    }

    /** This policy with one more setting. */
    TopicPolicy with(String name, String value) {
        Map<String, String> more = new TreeMap<>(settings);
        more.put(name, value);
        return new TopicPolicy(kind, partitions, more);
    }
}
