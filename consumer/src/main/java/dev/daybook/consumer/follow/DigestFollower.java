package dev.daybook.consumer.follow;

import dev.daybook.consumer.follow.TopicFollower.Extent;
import dev.daybook.consumer.view.DigestFeed;
import dev.daybook.consumer.view.DigestFeed.Ending;
import dev.daybook.consumer.view.DigestFeed.Wanted;
import dev.daybook.consumer.view.DigestListener;
import dev.daybook.error.DaybookException;
import dev.daybook.schema.topic.RunPartitioner;
import dev.daybook.schema.topic.Topics;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;

/** Tells the days of one run as they become complete, until the run is finished. */
public final class DigestFollower implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final DigestFeed feed;
    private final TopicFollower follower;

    private DigestFollower(DigestFeed feed, TopicFollower follower) {
        this.feed = feed;
        this.follower = follower;
    }

    /**
     * A follower of one run; reads its partition of each topic and no other.
     *
     * @throws DaybookException.Unavailable if the broker does not answer or lacks a topic
     */
    public static DigestFollower open(Consumer<byte[], byte[]> consumer, Wanted wanted, DigestListener listener) {
        int partition = RunPartitioner.partition(wanted.run(), Topics.RUN_PARTITIONS);
        Extent extent = new Extent(DigestFeed.topics(), each -> each.partition() == partition, Map.of());
        DigestFeed feed = new DigestFeed(wanted, listener);
        return new DigestFollower(feed, TopicFollower.open(consumer, extent, feed));
    }

    /**
     * Tells days on this thread until the run is finished or deleted, or {@link #stop} is called.
     *
     * @return why no more days come; empty if it was stopped
     * @throws DaybookException.Unavailable if the broker refuses to be read
     */
    public Optional<Ending> run() {
        while (feed.ending().isEmpty() && !follower.isStopped()) {
            follower.poll(POLL);
        }
        return feed.ending();
    }

    /** Ends {@link #run}. Any thread. */
    public void stop() {
        follower.stop();
    }

    @Override
    public void close() {
        follower.close();
    }
}
