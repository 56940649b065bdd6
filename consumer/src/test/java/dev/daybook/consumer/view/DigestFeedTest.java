package dev.daybook.consumer.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.consumer.view.DigestFeed.Ending;
import dev.daybook.consumer.view.DigestFeed.Wanted;
import dev.daybook.schema.RunClock;
import dev.daybook.schema.RunState;
import dev.daybook.schema.topic.Topics;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DigestFeedTest {

    private static final LocalDate AUG_8 = LocalDate.parse("1945-08-08");
    private static final LocalDate AUG_9 = LocalDate.parse("1945-08-09");

    private final ToldDays days = new ToldDays();
    private DigestFeed feed = new DigestFeed(Wanted.all("r1"), days);

    @Test
    void dayIsToldOnceAllThreeMarksHaveReachedIt() {
        feed(Records.digest("r1", 1, AUG_8, 1), Records.mark(Topics.DIGESTS, "r1", 1, AUG_8, false));
        feed(Records.mark(Topics.CONTROL, "r1", 1, AUG_8, false));
        assertThat(days.told).isEmpty();

        feed(Records.mark(Topics.CASUALTIES, "r1", 1, AUG_9, false));
        feed(Records.mark(Topics.CASUALTIES, "r1", 1, AUG_9, false));

        assertThat(days.told).containsExactly("1945-08-08#1");
    }

    @Test
    void nothingIsToldBeforeTheStartIsReadWhole() {
        feed.record(Records.digest("r1", 1, AUG_9, 1));
        Records.marks("r1", 1, AUG_9, false).forEach(feed::record);
        feed.polled(false);
        assertThat(days.told).isEmpty();

        feed(Records.digest("r1", 1, AUG_8, 2));

        assertThat(days.told).containsExactly("1945-08-08#2", "1945-08-09#1");
    }

    @Test
    void dayStatedAnewIsToldAsRestated() {
        feed(Records.digest("r1", 1, AUG_8, 1));
        feed(Records.marks("r1", 1, AUG_8, false));
        feed(Records.digest("r1", 1, AUG_8, 2));
        feed(Records.digest("r1", 1, AUG_8, 2));

        assertThat(days.told).containsExactly("1945-08-08#1", "1945-08-08#2 restated");
    }

    @Test
    void seekTellsTheDaysAnew() {
        feed(Records.digest("r1", 1, AUG_8, 1));
        feed(Records.marks("r1", 1, AUG_8, false));
        feed(Records.tombstone(Topics.DIGESTS, "r1/1945-08-08"), Records.tombstone(Topics.DIGESTS, "r1"));
        feed(Records.digest("r1", 2, AUG_8, 1));
        feed(Records.marks("r1", 2, AUG_8, false));

        assertThat(days.told).containsExactly("1945-08-08#1", "epoch 2", "1945-08-08#1");
    }

    @Test
    void daysClosedRightBeforeASeekAreToldThoughTheOtherTopicsAreAhead() {
        feed(Records.digest("r1", 1, AUG_8, 1));
        feed(Records.marks("r1", 1, AUG_8, false));
        feed.record(Records.mark(Topics.CONTROL, "r1", 2, AUG_8, false));
        feed.polled(true);
        feed.record(Records.digest("r1", 1, AUG_9, 1));
        feed.record(Records.mark(Topics.DIGESTS, "r1", 1, AUG_9, true));
        feed.record(Records.tombstone(Topics.DIGESTS, "r1/1945-08-09"));
        feed.record(Records.tombstone(Topics.DIGESTS, "r1"));
        feed(Records.digest("r1", 2, AUG_8, 1));
        feed(Records.marks("r1", 2, AUG_8, false));

        assertThat(days.told).containsExactly("1945-08-08#1", "1945-08-09#1", "epoch 2", "1945-08-08#1");
    }

    @Test
    void endOfARoundIsNoEnd() {
        RunClock clock = Records.clock("r1");
        feed(Records.of(Topics.CLOCK, "r1", clock));
        feed(Records.digest("r1", 1, AUG_8, 1));
        feed(Records.marks("r1", 1, AUG_8, true));
        assertThat(feed.ending()).as("it loops").isEmpty();

        feed(Records.of(
                Topics.CLOCK,
                "r1",
                RunClock.newBuilder(clock).setState(RunState.FINISHED).build()));

        assertThat(feed.ending()).contains(Ending.FINISHED);
    }

    @Test
    void epochsAndDaysThatAreNotWantedAreNotTold() {
        feed = new DigestFeed(new Wanted("r1", 2, AUG_9), days);

        feed(Records.digest("r1", 1, AUG_9, 1));
        feed(Records.marks("r1", 1, AUG_9, true));
        assertThat(feed.ending()).isEmpty();
        feed(Records.digest("r1", 2, AUG_8, 1), Records.digest("r1", 2, AUG_9, 3));
        feed(Records.marks("r1", 2, AUG_9, true));

        assertThat(days.told).containsExactly("1945-08-09#3");
        assertThat(feed.ending()).contains(Ending.FINISHED);
    }

    @Test
    void otherRunsOfThePartitionAreNotTold() {
        feed(Records.digest("r2", 1, AUG_8, 1));
        feed(Records.marks("r2", 1, AUG_8, true));

        assertThat(days.told).isEmpty();
        assertThat(feed.ending()).isEmpty();
    }

    @Test
    void runThatIsDeletedEndsTheFeed() {
        feed(Records.digest("r1", 1, AUG_8, 1));
        feed(Records.marks("r1", 1, AUG_8, false));
        for (String key : List.of("r1/1945-08-08", "r1")) {
            feed(Records.tombstone(Topics.DIGESTS, key));
        }
        feed(Records.tombstone(Topics.CONTROL, "r1"), Records.tombstone(Topics.CASUALTIES, "r1"));
        assertThat(feed.ending()).as("a seek looks the same so far").isEmpty();

        feed(Records.tombstone(Topics.CLOCK, "r1"));

        assertThat(feed.ending()).contains(Ending.DELETED);
    }

    private void feed(TopicRecord... records) {
        feed(List.of(records));
    }

    private void feed(List<TopicRecord> records) {
        records.forEach(feed::record);
        feed.polled(true);
    }
}
