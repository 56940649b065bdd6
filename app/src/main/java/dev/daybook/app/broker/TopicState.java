package dev.daybook.app.broker;

import java.util.List;

/**
 * What is known of one of our topics on a broker.
 *
 * @param name       of the topic
 * @param partitions how many it has; 0 if it is not there
 * @param replicas   the fewest copies that a partition has; 0 if it is not there
 * @param kind       what happens to old records: compacted, kept or expiring
 * @param faults     why it cannot be used, in sentences; empty if it can or is not there
 */
public record TopicState(String name, int partitions, int replicas, String kind, List<String> faults) {

    /** Copies the faults. */
    public TopicState {
        faults = List.copyOf(faults);
    }

    /** Whether the broker has it. */
    public boolean exists() {
        return partitions > 0;
    }

    /** Whether it is there and keeps what it must keep. */
    public boolean isUsable() {
        return exists() && faults.isEmpty();
    }
}
