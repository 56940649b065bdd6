package dev.daybook.streams.casualties;

import static dev.daybook.streams.made.Made.august;
import static dev.daybook.streams.made.Made.claim;
import static dev.daybook.streams.made.Made.event;
import static dev.daybook.streams.made.Made.killed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.CasualtyClaim;
import dev.daybook.schema.ClaimScope;
import dev.daybook.schema.TimelineKind;
import dev.daybook.schema.Toll;
import dev.daybook.streams.made.Made;
import dev.daybook.streams.made.Timeline;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CasualtyFoldTest {

    private final Timeline timeline = new Timeline();
    private final CasualtyFold fold = new CasualtyFold(Made.definition());

    @Test
    void figuresOfEventsAreAddedFromDayToDay() {
        enter(with("fuyuan", 9, killed(august(9), 70)));
        close(9);
        enter(with("heihe", 10, killed(august(10), 30).setLow(20L).setHigh(50L)));
        close(10);

        assertThat(ofDay(9, "japanese", "killed")).isEqualTo(toll(70, 70, 70, true, true, "fuyuan"));
        assertThat(ofDay(10, "japanese", "killed")).isEqualTo(toll(20, 30, 50, false, false, "heihe"));
        assertThat(toDate(10, "japanese", "killed")).isEqualTo(toll(90, 100, 120, true, true));
    }

    @Test
    void dayIsStatedWhenItCloses() {
        assertThat(enter(with("fuyuan", 9, killed(august(9), 70))).outputs()).isEmpty();

        CasualtyStep step = close(9);

        assertThat(step.outputs()).singleElement().satisfies(output -> {
            assertThat(output.date()).isEqualTo(august(9));
            assertThat(output.belligerent()).isEqualTo("japanese");
            assertThat(output.day()).isEqualTo(fold.on(august(9)).get("japanese"));
        });
        assertThat(step.touched()).containsExactly(august(9));
    }

    @Test
    void dayWithoutFiguresStatesNothing() {
        enter(with("fuyuan", 9, killed(august(9), 70)));
        close(9);

        assertThat(close(10).outputs()).isEmpty();
        assertThat(fold.on(august(10))).isEmpty();
        assertThat(toDate(10, "japanese", "killed")).isEqualTo(toll(70, 70, 70, true, true));
    }

    @Test
    void categoriesAndSidesAreNeverAddedToEachOther() {
        enter(with(
                "fuyuan",
                9,
                killed(august(9), 70),
                claim("japanese", "captured", august(9)).setBest(150L),
                claim("soviet", "killed", august(9)).setBest(27L)));
        close(9);

        assertThat(toDate(9, "japanese", "killed").getBest()).isEqualTo(70);
        assertThat(toDate(9, "japanese", "captured").getBest()).isEqualTo(150);
        assertThat(toDate(9, "soviet", "killed").getBest()).isEqualTo(27);
    }

    @Test
    void severalClaimsOfOneFigureWidenItAndThePreferredGivesTheBest() {
        enter(with(
                "fuyuan",
                9,
                killed(august(9), 300).setClaimant("soviet").setLow(250L).setHigh(400L),
                killed(august(9), 120).setClaimant("japanese").setLow(100L).setHigh(130L),
                killed(august(9), 900).setClaimant("somebody").setLow(900L).setHigh(950L)));
        close(9);

        Toll toll = ofDay(9, "japanese", "killed");

        assertThat(toll)
                .isEqualTo(new Toll(
                        100L, 120L, 950L, false, false, List.of("japanese", "somebody", "soviet"), List.of("fuyuan")));
    }

    @Test
    void alternativeOfALaterDayWidensTheFigureFromThatDayOn() {
        enter(with("fuyuan", 9, killed(august(9), 300), killed(august(11), 250).setClaimant("japanese")));
        closeThrough(11);

        assertThat(toDate(10, "japanese", "killed")).isEqualTo(toll(300, 300, 300, true, true));
        assertThat(toDate(11, "japanese", "killed"))
                .isEqualTo(new Toll(250L, 250L, 300L, true, true, List.of("japanese", "unknown"), List.of()));
        assertThat(ofDay(11, "japanese", "killed").getBest()).isEqualTo(250);
    }

    @Test
    void battleTotalTakesThePlaceOfItsEventsFigures() {
        enter(with("hutou-east-hill", 14, "hutou-siege", killed(august(14), 300)));
        enter(with("elsewhere", 14, killed(august(14), 40)));
        enter(with("hutou-howitzer", 26, "hutou-siege", killed(august(26), 12)));
        enter(hutouFalls());
        enter(with("hutou-survivors", 27, "hutou-siege", killed(august(27), 5)));
        closeThrough(27);

        assertThat(toDate(25, "japanese", "killed").getBest()).isEqualTo(340);
        assertThat(ofDay(26, "japanese", "killed"))
                .isEqualTo(toll(1347, 1387, 1387, false, true, "hutou-fortress-falls"));
        assertThat(toDate(26, "japanese", "killed")).isEqualTo(toll(1387, 1427, 1427, true, true));
        assertThat(ofDay(27, "japanese", "killed").getBest()).isEqualTo(5);
        assertThat(toDate(27, "japanese", "killed")).isEqualTo(toll(1387, 1427, 1427, true, true));
    }

    @Test
    void battleTotalReplacesOnlyItsSideAndCategory() {
        enter(with(
                "hutou-east-hill",
                14,
                "hutou-siege",
                claim("soviet", "wounded", august(14)).setBest(80L),
                claim("japanese", "captured", august(14)).setBest(2L)));
        enter(hutouFalls());
        enter(infobox());
        closeThrough(28);

        assertThat(toDate(28, "soviet", "wounded").getBest()).isEqualTo(80);
        assertThat(toDate(28, "japanese", "captured").getBest()).isEqualTo(2);
        assertThat(toDate(28, "soviet", "killed")).isEqualTo(toll(1000, 1000, 1000, false, true));
        assertThat(toDate(28, "civilian", "civilian-killed")).isEqualTo(toll(400, 400, 400, false, true));
        assertThat(ofDay(28, "soviet", "total")).isEqualTo(toll(3462, 3462, 3462, true, true, "hutou-infobox"));
        assertThat(ofDay(28, "japanese", "total")).isEqualTo(toll(1347, 1347, 1347, true, true, "hutou-infobox"));
    }

    @Test
    void retractedBattleTotalGivesTheFiguresBack() {
        CampaignEvent falls = hutouFalls();
        enter(with("hutou-east-hill", 14, "hutou-siege", killed(august(14), 300)));
        enter(falls);
        closeThrough(27);

        CasualtyStep step = fold.apply(timeline.retract(falls, 2));

        assertThat(toDate(27, "japanese", "killed")).isEqualTo(toll(300, 300, 300, true, true));
        assertThat(step.outputs())
                .extracting(CasualtyStep.Output::date, CasualtyStep.Output::belligerent, CasualtyStep.Output::day)
                .containsExactly(
                        tuple(august(26), "civilian", null),
                        tuple(august(26), "japanese", null),
                        tuple(august(26), "soviet", null));
        assertThat(step.touched()).containsExactly(august(26), august(27));
    }

    @Test
    void secondTotalOfABattleIsAnAlternativeOfTheFirst() {
        enter(hutouFalls());
        enter(with(
                "hutou-study",
                28,
                "hutou-siege",
                killed(august(28), 2000).setClaimant("historians").setScope(ClaimScope.BATTLE_TOTAL)));
        closeThrough(28);

        assertThat(toDate(28, "japanese", "killed"))
                .isEqualTo(new Toll(1347L, 2000L, 2000L, true, true, List.of("historians", "unknown"), List.of()));
    }

    @Test
    void totalOfAnEventWithoutBattleStandsForTheEvent() {
        enter(with("raid", 9, killed(august(9), 10), killed(august(10), 90).setScope(ClaimScope.BATTLE_TOTAL)));
        closeThrough(10);

        assertThat(toDate(9, "japanese", "killed").getBest()).isEqualTo(10);
        assertThat(toDate(10, "japanese", "killed").getBest()).isEqualTo(90);
    }

    @Test
    void campaignTotalsAreInNoSum() {
        CasualtyClaim claim =
                killed(august(12), 83_737).setScope(ClaimScope.CAMPAIGN_TOTAL).build();
        enter(event("later-figures", august(9)).setCasualties(List.of(claim)).build());
        close(11);
        CasualtyStep step = close(12);

        assertThat(step.outputs()).isEmpty();
        assertThat(fold.toDate(august(12))).isEmpty();
        assertThat(fold.campaignClaims(august(11))).isEmpty();
        assertThat(fold.campaignClaims(august(12))).containsExactly(new CampaignClaim("later-figures", claim));
    }

    @Test
    void whatCannotBeSummedIsLeftOut() {
        enter(with(
                "fuyuan",
                9,
                claim("japanese", "materiel", august(9)).setBest(12L),
                claim("japanese", "killed", august(9)),
                killed(august(9), 5).setEffective(null),
                killed(august(9), 5).setScope(ClaimScope.UNKNOWN)));
        close(9);

        assertThat(fold.on(august(9))).isEmpty();
        assertThat(fold.toDate(august(9))).isEmpty();
    }

    @Test
    void figureOfAnIntervalWaitsForItsDay() {
        enter(with("siege", 9, killed(august(12), 50)));
        close(9);
        close(10);
        close(11);

        assertThat(fold.toDate(august(11))).isEmpty();
        assertThat(close(12).outputs()).hasSize(1);
    }

    @Test
    void correctionRestatesTheDaysItReachesAndNothingElse() {
        enter(with("fuyuan", 9, killed(august(9), 70)));
        close(9);
        enter(with("heihe", 10, killed(august(10), 30)));
        close(10);
        close(11);

        CasualtyStep step = fold.apply(timeline.enter(with("heihe", 10, killed(august(10), 40)), 2));

        assertThat(step.outputs()).extracting(CasualtyStep.Output::date).containsExactly(august(10));
        assertThat(step.touched()).containsExactly(august(10), august(11));
        assertThat(toDate(11, "japanese", "killed").getBest()).isEqualTo(110);
    }

    @Test
    void olderRevisionAndCorrectionOfWordsChangeNothing() {
        enter(with("fuyuan", 9, killed(august(9), 70)));
        close(9);
        CampaignEvent reworded = CampaignEvent.newBuilder(with("fuyuan", 9, killed(august(9), 70)))
                .setTitle("Other words")
                .build();

        assertThat(fold.apply(timeline.enter(reworded, 3)).touched()).isEmpty();
        assertThat(fold.apply(timeline.enter(with("fuyuan", 9, killed(august(9), 1)), 2))
                        .outputs())
                .isEmpty();
        assertThat(ofDay(9, "japanese", "killed").getBest()).isEqualTo(70);
    }

    @Test
    void retractionIsRememberedAgainstARevisionThatComesLate() {
        CampaignEvent fuyuan = with("fuyuan", 9, killed(august(9), 70));
        fold.apply(timeline.retract(fuyuan, 2));
        enter(fuyuan);
        close(9);

        assertThat(fold.toDate(august(9))).isEmpty();
    }

    @Test
    void otherRecordsChangeNothing() {
        for (TimelineKind kind : List.of(
                TimelineKind.RUN_STARTED, TimelineKind.RUN_FINISHED, TimelineKind.RUN_DELETED, TimelineKind.UNKNOWN)) {
            assertThat(fold.apply(timeline.bare(kind, august(8)))).isEqualTo(close(8));
        }
    }

    private static CampaignEvent hutouFalls() {
        return with(
                "hutou-fortress-falls",
                26,
                "hutou-siege",
                total("japanese", "killed", 26).setLow(1347L).setBest(1387L),
                total("civilian", "civilian-killed", 26).setLow(400L),
                total("soviet", "killed", 26).setLow(1000L));
    }

    private static CampaignEvent infobox() {
        return with(
                "hutou-infobox",
                28,
                "hutou-siege",
                total("soviet", "total", 28).setBest(3462L),
                total("japanese", "total", 28).setBest(1347L));
    }

    private static CasualtyClaim.Builder total(String belligerent, String category, int day) {
        return claim(belligerent, category, august(day)).setScope(ClaimScope.BATTLE_TOTAL);
    }

    private static CampaignEvent with(String id, int day, CasualtyClaim.Builder... claims) {
        return with(id, day, null, claims);
    }

    private static CampaignEvent with(String id, int day, @Nullable String battle, CasualtyClaim.Builder... claims) {
        return event(id, august(day))
                .setBattle(battle)
                .setCasualties(
                        Arrays.stream(claims).map(CasualtyClaim.Builder::build).toList())
                .build();
    }

    private CasualtyStep enter(CampaignEvent event) {
        return fold.apply(timeline.enter(event, 1));
    }

    private CasualtyStep close(int day) {
        return fold.apply(timeline.close(august(day)));
    }

    private void closeThrough(int last) {
        august(8).datesUntil(august(last + 1)).forEach(day -> fold.apply(timeline.close(day)));
    }

    private Toll ofDay(int day, String belligerent, String category) {
        return fold.on(august(day)).get(belligerent).getOfDay().get(category);
    }

    private Toll toDate(int day, String belligerent, String category) {
        LocalDate date = august(day);
        return fold.toDate(date).get(belligerent).get(category);
    }

    private static Toll toll(long low, long best, long high, boolean lowOpen, boolean highOpen, String... eventIds) {
        return new Toll(low, best, high, lowOpen, highOpen, List.of("unknown"), List.of(eventIds));
    }
}
