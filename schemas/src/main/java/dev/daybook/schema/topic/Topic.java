package dev.daybook.schema.topic;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * A topic with the one value type it carries; keys are text everywhere.
 *
 * @param name   name on the broker
 * @param value  how its values are written and read
 * @param policy how it is created, and what an existing one must be
 * @param <V>    the type of its values
 */
public record Topic<V>(String name, Serde<V> value, TopicPolicy policy) {

    /** How its keys are written and read. */
    public Serde<String> key() {
        return Serdes.String();
    }
}
