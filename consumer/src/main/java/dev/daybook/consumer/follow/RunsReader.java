package dev.daybook.consumer.follow;

import dev.daybook.consumer.follow.TopicFollower.Extent;
import dev.daybook.consumer.view.RunList;
import dev.daybook.error.DaybookException;
import dev.daybook.schema.RunClock;
import dev.daybook.schema.topic.Topics;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;

/** Reads once which runs there are. */
public final class RunsReader {

    private RunsReader() {}

    /**
     * The clock of every run as of now, by run id; closes {@code consumer}.
     *
     * @throws DaybookException.Unavailable if the broker does not answer or lacks the topic
     */
    public static List<RunClock> read(Consumer<byte[], byte[]> consumer) {
        RunList runs = new RunList();
        try (TopicFollower follower = TopicFollower.open(consumer, Extent.whole(List.of(Topics.CLOCK)), runs)) {
            follower.catchUp();
        }
        return runs.clocks();
    }
}
