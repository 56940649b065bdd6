package dev.daybook.app;

import dev.daybook.consumer.post.PostingLoop;
import dev.daybook.error.DaybookException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that posts on one channel until the command ends, so that no channel waits for another. */
public final class PostingThread implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostingThread.class);
    private static final Duration AFTER_A_BUG = Duration.ofMinutes(1);

    /** Less than an interrupted command gets: a request under way is asked about at the next start. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final String channel;
    private final PostingLoop loop;
    private final Surroundings surroundings;
    private final Naps naps;
    private final Thread thread;

    private PostingThread(String channel, PostingLoop loop, Surroundings surroundings) {
        this.channel = channel;
        this.loop = loop;
        this.surroundings = surroundings;
        this.naps = new Naps(surroundings.ending());
        this.thread = new Thread(this::run, "daybook-post-" + channel);
        // A request may last a minute; the process need not.
        thread.setDaemon(true);
    }

    /** Starts posting. */
    public static PostingThread start(String channel, PostingLoop loop, Surroundings surroundings) {
        PostingThread posting = new PostingThread(channel, loop, surroundings);
        posting.thread.start();
        return posting;
    }

    /** Whether it posts, or waits to. */
    public boolean isAlive() {
        return thread.isAlive();
    }

    private void run() {
        while (!surroundings.ending().hasCome()) {
            try {
                naps.sleep(Duration.between(surroundings.clock().instant(), loop.tick()));
            } catch (DaybookException e) {
                surroundings.ending().died("posting on " + channel, e);
            } catch (RuntimeException e) {
                LOG.error("posting failed channel={}; the others go on, and it is tried again", channel, e);
                naps.sleep(AFTER_A_BUG);
            }
        }
    }

    @Override
    public void close() {
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
