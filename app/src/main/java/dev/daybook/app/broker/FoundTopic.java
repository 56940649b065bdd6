package dev.daybook.app.broker;

import java.util.Map;

/**
 * A topic as it is on the broker.
 *
 * @param partitions how many it has
 * @param replicas   the fewest copies that a partition has
 * @param settings   the topic's settings in force, by name
 */
record FoundTopic(int partitions, int replicas, Map<String, String> settings) {

    FoundTopic {
        settings = Map.copyOf(settings);
    }

    /** A setting in force, or what Kafka does without it. */
    String setting(String name, String otherwise) {
        return settings.getOrDefault(name, otherwise);
    }
}
