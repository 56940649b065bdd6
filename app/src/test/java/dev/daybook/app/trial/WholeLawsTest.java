package dev.daybook.app.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.app.trial.MadePack.MadeEvent;
import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.ClaimScope;
import dev.daybook.schema.TimelineRecord;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of all campaigns and all three topics, editions aside. */
class WholeLawsTest {

    private static final String RUN = "a-run";

    @TempDir
    private Path scratch;

    static LongStream seeds() {
        return Trials.seeds(10, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void orderOfArrivalDoesNotMatter(long seed) {
        Random random = new Random(seed);
        MadePack pack = MadePack.of(random);

        assertThat(told(new MadeTimeline(RUN).playShuffled(pack, random))).isEqualTo(told(straight(pack)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void retractingWhatWasAddedRestoresEverything(long seed) {
        Random random = new Random(seed);
        MadePack pack = MadePack.of(random);
        MadeParts parts = new MadeParts(random);
        List<MadeEvent> more = new ArrayList<>(pack.events());
        for (int i = 0; i < 3; i++) {
            CampaignEvent added = parts.event("added-" + i);
            LocalDate day = parts.dayFrom(MadePack.FIRST, 2);
            List<@Nullable CampaignEvent> versions = new ArrayList<>(List.of(added));
            versions.add(null);
            more.add(new MadeEvent(added.getId(), versions, List.of(day, parts.dayFrom(day, 2))));
        }

        assertThat(told(straight(new MadePack(more)))).isEqualTo(told(straight(pack)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void afterASeekBackOnlyTheNewEpochCounts(long seed) {
        Random random = new Random(seed);
        MadePack pack = MadePack.of(random);
        MadeTimeline timeline = new MadeTimeline(RUN);
        playSomeDays(timeline, pack, random);
        playSomeDays(timeline, MadePack.of(random), random);
        timeline.play(pack);

        assertThat(told(timeline)).isEqualTo(told(straight(pack)));
    }

    /** Corrections come from the pack: a seek after them sends what is right at once, one before them must not differ. */
    @ParameterizedTest
    @MethodSource("seeds")
    void seeksCommuteWithCorrections(long seed) {
        Random random = new Random(seed);
        MadePack pack = MadePack.of(random);
        LocalDate target =
                MadePack.FIRST.plusDays(random.nextInt(MadeTimeline.days().size()));

        MadeTimeline correctedFirst = straight(pack).play(pack.atOnce());
        MadeTimeline soughtFirst = straight(pack).play(pack.correctedBehind(target));

        assertThat(Answers.withoutRevisions(told(soughtFirst)))
                .isEqualTo(Answers.withoutRevisions(told(correctedFirst)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void campaignTotalsAreInNoToll(long seed) {
        MadePack pack = MadePack.of(new Random(seed));
        MadePack without = new MadePack(pack.events().stream()
                .map(event -> new MadeEvent(
                        event.id(),
                        event.versions().stream()
                                .<@Nullable CampaignEvent>map(WholeLawsTest::withoutCampaignTotals)
                                .toList(),
                        event.sentOn()))
                .toList());

        assertThat(told(straight(pack)).casualties())
                .isEqualTo(told(straight(without)).casualties());
    }

    private Told told(MadeTimeline timeline) {
        List<TimelineRecord> records = timeline.records();
        return DrivenTopology.read(scratch, RUN, records).told().atOnce();
    }

    private static MadeTimeline straight(MadePack pack) {
        return new MadeTimeline(RUN).play(pack);
    }

    private static void playSomeDays(MadeTimeline timeline, MadePack pack, Random random) {
        timeline.begin();
        MadeTimeline.days().stream()
                .limit(random.nextInt(MadeTimeline.days().size()))
                .forEach(day -> timeline.sendDay(pack, day));
    }

    private static @Nullable CampaignEvent withoutCampaignTotals(@Nullable CampaignEvent event) {
        if (event == null) {
            return null;
        }
        return CampaignEvent.newBuilder(event)
                .setCasualties(event.getCasualties().stream()
                        .filter(claim -> claim.getScope() != ClaimScope.CAMPAIGN_TOTAL)
                        .toList())
                .build();
    }
}
