package dev.daybook.streams.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.schema.CitedClaim;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.DigestEvent;
import dev.daybook.schema.NumberedSource;
import dev.daybook.schema.TimelineKind;
import dev.daybook.schema.TimelineRecord;
import dev.daybook.streams.made.MadeEvents;
import dev.daybook.streams.made.MadeRun;
import dev.daybook.streams.made.Replay;
import dev.daybook.streams.made.Seeds;
import dev.daybook.streams.made.Timeline;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws of the digests over made-up runs. A failing seed stands in the name of the test: run it alone. */
class DigestLawsTest {

    /** Law: after each record, the digests returned last are those of a run that had known all from its start. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void correctionsEqualAReplayFromTheStart(long seed) {
        MadeRun run = new MadeRun(new SplittableRandom(seed));
        Replay replay = new Replay();
        for (TimelineRecord record : run.inAnyOrder()) {
            replay.pass(record);

            assertThat(replay.digests()).isEqualTo(fromTheStart(run, record));
        }
    }

    /** Law: a digest is returned for the day that closes, and else only where it reads differently. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void onlyDifferencesAreReturned(long seed) {
        Replay replay = new Replay();
        Map<LocalDate, DayDigest> before = new TreeMap<>();
        for (TimelineRecord record : new MadeRun(new SplittableRandom(seed)).inAnyOrder()) {
            List<DayDigest> digests = replay.pass(record);

            if (record.getKind() == TimelineKind.DAY_CLOSED) {
                assertThat(digests).extracting(DayDigest::getDate).contains(record.getDate());
            }
            assertThat(digests).allSatisfy(digest -> assertThat(digest).isNotEqualTo(before.get(digest.getDate())));
            assertThat(digests).extracting(DayDigest::getDate).isSorted().doesNotHaveDuplicates();
            digests.forEach(digest -> before.put(digest.getDate(), digest));
        }
    }

    /** Law: sources are numbered from 1 without gaps, and exactly those that are cited are there. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void sourcesAreThoseCited(long seed) {
        for (DayDigest digest : digestsOf(seed)) {
            List<Integer> numbers =
                    digest.getSources().stream().map(NumberedSource::getNumber).toList();

            assertThat(numbers)
                    .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
            assertThat(new TreeSet<>(cited(digest))).isEqualTo(new TreeSet<>(numbers));
        }
    }

    /** Law: a quiet day has nothing of its own and names a day that is not quiet, or the first. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void quietDaysNameTheDayThatHolds(long seed) {
        LocalDate since = MadeEvents.FIRST;
        for (DayDigest digest : digestsOf(seed)) {
            since = digest.getQuiet() ? since : digest.getDate();

            assertThat(digest.getUnchangedSince()).isEqualTo(digest.getQuiet() ? since : null);
            assertThat(digest.getControl().isEmpty()).isEqualTo(!since.equals(digest.getDate()));
            if (digest.getQuiet()) {
                assertThat(digest.getEvents()).isEmpty();
                assertThat(digest.getControlChanges()).isEmpty();
                assertThat(digest.getTollOfDay()).isEmpty();
            }
        }
    }

    /** Law: each event is listed once, on the day it entered. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void eachEventIsListedOnce(long seed) {
        List<String> listed = digestsOf(seed).stream()
                .flatMap(digest -> digest.getEvents().stream())
                .map(DigestEvent::getId)
                .sorted()
                .toList();

        assertThat(listed)
                .isEqualTo(new MadeRun(new SplittableRandom(seed))
                        .lastRevisions().stream().map(event -> event.getId()).toList());
    }

    static LongStream seeds() {
        return Seeds.all();
    }

    private static List<DayDigest> digestsOf(long seed) {
        Replay replay = new Replay();
        new MadeRun(new SplittableRandom(seed)).inAnyOrder().forEach(replay::pass);
        return List.copyOf(replay.digests().values());
    }

    private static Map<LocalDate, DayDigest> fromTheStart(MadeRun run, TimelineRecord last) {
        Replay replay = new Replay();
        Timeline timeline = new Timeline();
        for (LocalDate day : MadeRun.daysThrough(MadeEvents.LAST)) {
            run.lastRecordsUpTo(last).stream()
                    .filter(record -> record.getDate().equals(day))
                    .forEach(replay::pass);
            if (!day.isAfter(run.lastClosedUpTo(last))) {
                replay.pass(timeline.close(day));
            }
        }
        return replay.digests();
    }

    private static List<Integer> cited(DayDigest digest) {
        Stream<CitedClaim> claims = Stream.concat(
                digest.getEvents().stream().flatMap(event -> event.getClaims().stream()),
                digest.getCampaignClaims().stream());
        return Stream.concat(
                        digest.getEvents().stream().flatMap(event -> event.getSources().stream()),
                        claims.flatMap(claim -> claim.getSources().stream()))
                .toList();
    }
}
