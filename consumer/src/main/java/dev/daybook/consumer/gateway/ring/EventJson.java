package dev.daybook.consumer.gateway.ring;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.schema.serde.JsonView;
import java.nio.charset.StandardCharsets;
import org.apache.avro.specific.SpecificRecord;

/** The data of events that are no record's value. */
final class EventJson {

    private static final String TOPIC = "topic";

    private EventJson() {}

    /** Of a key's end: topic, run, key. */
    static byte[] delete(StreamTopic topic, RecordKey key) {
        return bytes(named(topic).put("run", key.run()).put("key", key.text()));
    }

    /** Of a day closed in a topic: topic, then what the mark says. */
    static byte[] mark(StreamTopic topic, SpecificRecord mark) {
        ObjectNode data = named(topic);
        data.setAll((ObjectNode) JsonView.tree(mark));
        return bytes(data);
    }

    /** Of a new epoch: topic, run, epoch, date of its first record. */
    static byte[] reset(StreamRecord first) {
        ObjectNode data = named(first.topic()).put("run", first.run()).put("epoch", first.epoch());
        return bytes(data.put("date", String.valueOf(first.body().date())));
    }

    private static ObjectNode named(StreamTopic topic) {
        return JsonNodeFactory.instance.objectNode().put(TOPIC, topic.word());
    }

    private static byte[] bytes(ObjectNode data) {
        return data.toString().getBytes(StandardCharsets.UTF_8);
    }
}
