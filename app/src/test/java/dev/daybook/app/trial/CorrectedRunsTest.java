package dev.daybook.app.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.app.trial.oracle.KnownEvent;
import dev.daybook.app.trial.oracle.PlainFold;
import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.DigestRecord;
import dev.daybook.schema.TimelineRecord;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of the three topics if the producer corrects a run, wherever it stands, by a pack that changed. */
class CorrectedRunsTest {

    private static final String RUN = "a-run";
    private static final int MOST_STEPS = 36;

    @TempDir
    private Path scratch;

    static LongStream seeds() {
        return Trials.seeds(20, 200);
    }

    /** A pack as it was first written, with some of its events. */
    private static MadeScript before(MadePack pack, Random random) {
        return new MadeScript(
                "01",
                pack.events().stream()
                        .filter(event -> random.nextInt(5) > 0)
                        .map(MadePack.MadeEvent::first)
                        .toList());
    }

    /** The pack as it is in the end, in another order within its days. */
    private static MadeScript after(MadePack pack, Random random) {
        List<CampaignEvent> events = new ArrayList<>(pack.events().stream()
                .map(MadePack.MadeEvent::last)
                .filter(Objects::nonNull)
                .toList());
        Collections.shuffle(events, random);
        return new MadeScript("02", events);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void correctedRunTellsWhatANewOneTells(long seed) {
        Random random = new Random(seed);
        MadePack pack = MadePack.of(random);
        MadeScript before = before(pack, random);
        MadeScript after = after(pack, random);

        CorrectedTimeline corrected = new CorrectedTimeline(RUN)
                .play(before, random.nextInt(MOST_STEPS))
                .correct(after)
                .playOut(after);

        assertSame(told(corrected), told(new CorrectedTimeline(RUN).playOut(after)));
        PlainFold oracle = new PlainFold(MadePack.definition(), KnownEvent.of(corrected.records()));
        Answers.assertSameDays(
                DrivenTopology.read(scratch, RUN, corrected.records()).told().days(),
                oracle.daysThrough(MadePack.LAST));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void seekAfterACorrectionTellsWhatACorrectionAfterASeekTells(long seed) {
        Random random = new Random(seed);
        MadePack pack = MadePack.of(random);
        MadeScript before = before(pack, random);
        MadeScript after = after(pack, random);
        int reached = random.nextInt(MOST_STEPS);

        CorrectedTimeline correctedFirst = new CorrectedTimeline(RUN)
                .play(before, reached)
                .correct(after)
                .seek()
                .playOut(after);
        CorrectedTimeline soughtFirst = new CorrectedTimeline(RUN)
                .play(before, reached)
                .seek()
                .play(before, 1 + random.nextInt(MOST_STEPS))
                .correct(after)
                .playOut(after);

        assertSame(told(soughtFirst), told(correctedFirst));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void correctionRestatesOnceEveryDayThatReadsOtherwiseAndNoOther(long seed) {
        Random random = new Random(seed);
        MadePack pack = MadePack.of(random);
        CorrectedTimeline timeline = new CorrectedTimeline(RUN).playOut(before(pack, random));
        int sent = timeline.records().size();
        Told first = told(timeline);

        TopicReading reading = DrivenTopology.read(
                scratch, RUN, timeline.correct(after(pack, random)).records());

        List<LocalDate> otherwise = new ArrayList<>();
        reading.told().atOnce().digests().forEach((key, digest) -> {
            if (!digest.equals(first.digests().get(key))) {
                otherwise.add(digest.getDate());
            }
        });
        assertThat(reading.everyDigest().stream()
                        .filter(digest -> digest.getSequence() >= sent)
                        .map(DigestRecord::getDate))
                .containsExactlyElementsOf(otherwise);
    }

    private Told told(CorrectedTimeline timeline) {
        List<TimelineRecord> records = timeline.records();
        return DrivenTopology.read(scratch, RUN, records).told().atOnce();
    }

    private static void assertSame(Told actual, Told expected) {
        Answers.assertSameTold(Answers.withoutRevisions(actual), Answers.withoutRevisions(expected));
    }
}
