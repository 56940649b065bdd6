package dev.daybook.app;

import dev.daybook.app.broker.BrokerConnection;
import dev.daybook.consumer.follow.ReadSettings;
import dev.daybook.consumer.follow.TopicFollower;
import dev.daybook.consumer.follow.TopicFollower.Extent;
import dev.daybook.consumer.listing.DeadLetters;
import dev.daybook.consumer.listing.DeadLetters.Letter;
import dev.daybook.error.DaybookException;
import dev.daybook.schema.topic.Topics;
import java.util.List;
import java.util.function.Consumer;

/** Reads the dead letters there are, and keeps none. */
public final class LetterReading {

    private LetterReading() {}

    /**
     * Tells {@code each} every letter that was there when it began; those of one run in order, runs mixed.
     *
     * @throws DaybookException.Unavailable if the broker cannot be read
     */
    public static void of(BrokerConnection broker, Consumer<Letter> each) {
        try (TopicFollower follower = TopicFollower.openUntilNow(
                ReadSettings.consumer(broker.clientConfig()),
                Extent.whole(List.of(Topics.DEAD_LETTERS)),
                new DeadLetters(each))) {
            follower.catchUp();
        }
    }
}
