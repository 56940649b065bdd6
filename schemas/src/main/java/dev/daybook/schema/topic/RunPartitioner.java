package dev.daybook.schema.topic;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;

/** Which partition a run's records go to, whatever stands behind the run in their keys. */
public final class RunPartitioner {

    private RunPartitioner() {}

    /**
     * The partition of {@code key}'s run; the one that Kafka's own producer gives to the run id alone.
     *
     * @param key        any key of {@link RunKey}
     * @param partitions how many the topic has
     */
    public static int partition(String key, int partitions) {
        // Kafka's own rule, spelt out: the class that holds it is internal to the producer and has moved before.
        byte[] run = RunKey.runOf(key).getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(run)) % partitions;
    }
}
