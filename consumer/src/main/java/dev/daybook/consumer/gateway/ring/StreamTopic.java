package dev.daybook.consumer.gateway.ring;

import dev.daybook.consumer.view.TopicRecord;
import dev.daybook.schema.topic.Topic;
import dev.daybook.schema.topic.Topics;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A topic that browsers may subscribe to: what the stages and the producer's clock say of runs. */
public enum StreamTopic {
    /** Who holds what. */
    CONTROL(Topics.CONTROL),
    /** What it cost. */
    CASUALTIES(Topics.CASUALTIES),
    /** The day, ready to read. */
    DIGESTS(Topics.DIGESTS),
    /** Where each run stands. */
    CLOCK(Topics.CLOCK);

    private final Topic<?> topic;

    StreamTopic(Topic<?> topic) {
        this.topic = topic;
    }

    /** Its short name, e.g. {@code control}; also the name of its events. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its name on the broker. */
    public String topicName() {
        return topic.name();
    }

    /** The topic with a short name or a name on the broker. */
    public static Optional<StreamTopic> named(String name) {
        return Arrays.stream(values())
                .filter(topic -> topic.word().equals(name) || topic.topicName().equals(name))
                .findFirst();
    }

    /** The topic that {@code read} was read from; empty if it is not streamed. */
    static Optional<StreamTopic> of(TopicRecord read) {
        return Arrays.stream(values()).filter(each -> read.isOf(each.topic)).findFirst();
    }
}
