package dev.daybook.consumer.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.consumer.Seeds;
import dev.daybook.consumer.view.DigestFeed.Wanted;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.DigestRecord;
import dev.daybook.schema.topic.Topics;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DigestFeedLawsTest {

    /** Law: days of an epoch are told once each and in order, from the first without a gap; restated ones grow. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void daysAreToldOnceAndInOrder(long seed) {
        SplittableRandom random = new SplittableRandom(seed);

        play(new MadeUpRun("r1", random), random, new InOrder());
    }

    /** Law: whoever keeps the last edition told of each day ends with what the compacted topic holds. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatWasToldIsWhatTheTopicHolds(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        MadeUpRun run = new MadeUpRun("r1", random);
        InOrder told = new InOrder();

        DigestFeed feed = play(run, random, told);

        Map<LocalDate, DayDigest> held = new TreeMap<>();
        run.compacted(Topics.DIGESTS).values().stream()
                .map(DigestRecord.class::cast)
                .filter(record -> record.getDigest() != null)
                .forEach(record -> held.put(record.getDate(), record.getDigest()));
        if (feed.ending().isEmpty() && !held.isEmpty()) {
            assertThat(told.last).isEqualTo(held);
        }
    }

    private static DigestFeed play(MadeUpRun run, SplittableRandom random, DigestListener listener) {
        DigestFeed feed = new DigestFeed(Wanted.all("r1"), listener);
        for (TopicRecord record : run.mixed(random)) {
            feed.record(record);
            if (random.nextInt(3) == 0) {
                feed.polled(true);
            }
        }
        feed.polled(true);
        return feed;
    }

    private static final class InOrder implements DigestListener {

        private final Map<LocalDate, DayDigest> last = new TreeMap<>();
        private final Map<LocalDate, Integer> editions = new HashMap<>();
        private LocalDate expected = MadeUpRun.FIRST;

        @Override
        public void day(DayDigest digest) {
            assertThat(digest.getDate()).isEqualTo(expected);
            expected = expected.plusDays(1);
            editions.put(digest.getDate(), digest.getEdition());
            last.put(digest.getDate(), digest);
        }

        @Override
        public void restated(DayDigest digest) {
            assertThat(digest.getEdition()).isGreaterThan(editions.put(digest.getDate(), digest.getEdition()));
            last.put(digest.getDate(), digest);
        }

        @Override
        public void reset(int epoch) {
            expected = MadeUpRun.FIRST;
            editions.clear();
            last.clear();
        }
    }

    static LongStream seeds() {
        return Seeds.some(100, 1_000);
    }
}
