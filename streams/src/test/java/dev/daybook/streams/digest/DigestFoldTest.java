package dev.daybook.streams.digest;

import static dev.daybook.streams.made.Made.august;
import static dev.daybook.streams.made.Made.event;
import static dev.daybook.streams.made.Made.killed;
import static dev.daybook.streams.made.Made.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.CasualtyClaim;
import dev.daybook.schema.CitedClaim;
import dev.daybook.schema.ClaimScope;
import dev.daybook.schema.ControlChange;
import dev.daybook.schema.ControlStatus;
import dev.daybook.schema.DatePrec;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.DigestControlChange;
import dev.daybook.schema.DigestEvent;
import dev.daybook.schema.DigestToll;
import dev.daybook.schema.NumberedSource;
import dev.daybook.schema.Ongoing;
import dev.daybook.schema.PlaceName;
import dev.daybook.schema.TimelineKind;
import dev.daybook.streams.made.Replay;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DigestFoldTest {

    private final Replay replay = new Replay();

    @Test
    void dayHasItsNumberAndItsEventsInTheOrderOfTheTimeline() {
        replay.enter(event("second", august(9)).build(), Instant.parse("1945-08-09T05:00:00Z"));
        replay.enter(event("first", august(9)).build(), Instant.parse("1945-08-09T04:00:00Z"));

        DayDigest digest = replay.close(9);

        assertThat(digest.getCampaign()).isEqualTo("manchuria");
        assertThat(digest.getRun()).isEqualTo("run-1");
        assertThat(digest.getEpoch()).isEqualTo(1);
        assertThat(digest.getDate()).isEqualTo(august(9));
        assertThat(digest.getDayNumber()).isEqualTo(2);
        assertThat(digest.getEvents()).extracting(DigestEvent::getId).containsExactly("first", "second");
    }

    @Test
    void eventIsListedWithItsPlaceOfThenAndNow() {
        replay.enter(event("landing", august(9))
                .setPlace("mukden")
                .setBattle("mukden-battle")
                .setTimeOfDay("06:00")
                .setDisputes("The hour.")
                .build());

        DigestEvent listed = replay.close(9).getEvents().get(0);

        assertThat(listed.getPlace()).isEqualTo(new PlaceName("mukden", "Shenyang", "Mukden"));
        assertThat(listed.getBattle()).isEqualTo("mukden-battle");
        assertThat(listed.getTimeOfDay()).isEqualTo("06:00");
        assertThat(listed.getDisputes()).isEqualTo("The hour.");
        assertThat(listed.getRevision()).isEqualTo(1);
    }

    @Test
    void sourcesAreNumberedByFirstCitationAndSection() {
        CasualtyClaim claim = killed(august(9), 70)
                .setSources(List.of(source("letter", null), source("book", "2")))
                .build();
        replay.enter(event("a", august(9))
                .setSources(List.of(source("book", "1")))
                .setCasualties(List.of(claim, killed(august(9), 80).build()))
                .build());
        replay.enter(event("b", august(9))
                .setSources(List.of(source("book", "2"), source("diary", null)))
                .build());

        DayDigest digest = replay.close(9);

        assertThat(digest.getSources())
                .extracting(NumberedSource::getNumber, NumberedSource::getId, NumberedSource::getSection)
                .containsExactly(
                        tuple(1, "book", "1"),
                        tuple(2, "letter", null),
                        tuple(3, "book", "2"),
                        tuple(4, "diary", null));
        assertThat(digest.getEvents().get(0).getSources()).containsExactly(1);
        assertThat(digest.getEvents().get(0).getClaims())
                .extracting(CitedClaim::getSources)
                .containsExactly(List.of(2, 3), List.of(1));
        assertThat(digest.getEvents().get(1).getSources()).containsExactly(3, 4);
    }

    @Test
    void battleIsOngoingOnAllItsDays() {
        assertThat(replay.close(8).getOngoing()).isEmpty();
        assertThat(replay.close(9).getOngoing())
                .containsExactly(new Ongoing("hutou-siege", "Siege of Hutou", "battle", 1, 18));
        replay.closeThrough(16);
        assertThat(replay.close(17).getOngoing())
                .containsExactly(new Ongoing("hutou-siege", "Siege of Hutou", "battle", 9, 18));
        replay.closeThrough(26);
        assertThat(replay.digest(26).getOngoing()).hasSize(1);
        assertThat(replay.close(27).getOngoing()).isEmpty();
    }

    @Test
    void intervalIsOngoingOnTheDaysAfterItEntered() {
        replay.enter(event("march", august(27))
                .setLatest(august(29))
                .setDatePrec(DatePrec.INTERVAL)
                .build());
        replay.closeThrough(30);

        assertThat(replay.digest(27).getOngoing()).isEmpty();
        assertThat(replay.digest(28).getOngoing())
                .containsExactly(new Ongoing("march", "Title of march", "event", 2, 3));
        assertThat(replay.digest(29).getOngoing())
                .containsExactly(new Ongoing("march", "Title of march", "event", 3, 3));
        assertThat(replay.digest(30).getOngoing()).isEmpty();
    }

    @Test
    void eventThatOnlyReportsTotalsOfTheCampaignIsNeverOngoing() {
        CasualtyClaim total =
                killed(august(27), 83_737).setScope(ClaimScope.CAMPAIGN_TOTAL).build();
        replay.enter(event("count", august(27))
                .setLatest(august(29))
                .setDatePrec(DatePrec.INTERVAL)
                .setCasualties(List.of(total))
                .build());
        replay.closeThrough(28);

        assertThat(replay.digest(28).getOngoing()).isEmpty();
    }

    @Test
    void eventThatReportsATotalAndChangesSomethingIsOngoing() {
        replay.enter(event("handover", august(27))
                .setLatest(august(29))
                .setDatePrec(DatePrec.INTERVAL)
                .setCasualties(List.of(killed(august(29), 83_737)
                        .setScope(ClaimScope.CAMPAIGN_TOTAL)
                        .build()))
                .setControlChanges(List.of(new ControlChange(
                        "hutou", null, "soviet", ControlStatus.OCCUPIED, august(29), List.of(), false)))
                .build());
        replay.closeThrough(28);

        assertThat(replay.digest(28).getOngoing()).extracting(Ongoing::getId).contains("handover");
    }

    @Test
    void dateOfAMonthIsListedAsSuchAndIsNeverOngoing() {
        replay.enter(event("deaths", august(27))
                .setLatest(august(31))
                .setDatePrec(DatePrec.MONTH)
                .build());
        replay.closeThrough(28);

        assertThat(replay.digest(27).getEvents().get(0).getDatePrec()).isEqualTo(DatePrec.MONTH);
        assertThat(replay.digest(28).getOngoing()).isEmpty();
    }

    @Test
    void changesOfControlAreThoseWithAnEventBehindThem() {
        replay.enter(taken("fall", 8, "hutou"));

        DayDigest digest = replay.close(8);

        assertThat(digest.getControlChanges())
                .containsExactly(new DigestControlChange(
                        new PlaceName("hutou", "Hutou", "Koto"),
                        "japanese",
                        "soviet",
                        null,
                        ControlStatus.OCCUPIED,
                        List.of("fall"),
                        false,
                        false));
        assertThat(digest.getControl()).isEqualTo(replay.control().holdingsAt(august(8)));
    }

    @Test
    void tollsStandInTheOrderOfSidesAndCategories() {
        replay.enter(event("fuyuan", august(9))
                .setCasualties(List.of(
                        claim("japanese", "total", 1),
                        claim("civilian", "civilian-killed", 2),
                        claim("japanese", "captured", 3),
                        claim("soviet", "wounded", 4),
                        claim("soviet", "killed", 5),
                        claim("japanese", "burnt", 6)))
                .build());

        DayDigest digest = replay.close(9);

        assertThat(digest.getTollOfDay())
                .extracting(DigestToll::getBelligerent, DigestToll::getCategory, DigestToll::getBest)
                .containsExactly(
                        tuple("soviet", "killed", 5L),
                        tuple("soviet", "wounded", 4L),
                        tuple("japanese", "captured", 3L),
                        tuple("japanese", "total", 1L),
                        tuple("japanese", "burnt", 6L),
                        tuple("civilian", "civilian-killed", 2L));
        assertThat(digest.getTollToDate()).isEqualTo(digest.getTollOfDay());
    }

    @Test
    void campaignClaimsStandBesideTheTallyFromTheirDayOn() {
        CasualtyClaim claim =
                killed(august(10), 83_737).setScope(ClaimScope.CAMPAIGN_TOTAL).build();
        replay.enter(event("figures", august(9)).setCasualties(List.of(claim)).build());
        replay.closeThrough(9);

        assertThat(replay.digest(9).getCampaignClaims()).isEmpty();
        DayDigest tenth = replay.close(10);
        assertThat(tenth.getQuiet()).isFalse();
        assertThat(tenth.getTollToDate()).isEmpty();
        assertThat(tenth.getHeadline()).isEqualTo("Title of figures");
        assertThat(tenth.getCampaignClaims()).singleElement().satisfies(cited -> {
            assertThat(cited.getEventId()).isEqualTo("figures");
            assertThat(cited.getBest()).isEqualTo(83_737);
            assertThat(cited.getSources()).containsExactly(1);
        });
        assertThat(tenth.getSources()).extracting(NumberedSource::getId).containsExactly("book");
    }

    @Test
    void quietDayNamesTheDayThatStillHolds() {
        replay.enter(event("fuyuan", august(27))
                .setCasualties(List.of(killed(august(27), 70).build()))
                .build());
        replay.closeThrough(29);

        DayDigest quiet = replay.digest(29);

        assertThat(quiet.getQuiet()).isTrue();
        assertThat(quiet.getUnchangedSince()).isEqualTo(august(27));
        assertThat(quiet.getHeadline()).isEqualTo("A quiet day");
        assertThat(quiet.getControl()).isEmpty();
        assertThat(quiet.getTollToDate()).isEmpty();
        assertThat(quiet.getCampaignClaims()).isEmpty();
        assertThat(replay.digest(27).getUnchangedSince()).isNull();
    }

    @Test
    void firstDayIfQuietNamesItselfAndLeavesNothingOut() {
        DayDigest first = replay.close(8);

        assertThat(first.getQuiet()).isTrue();
        assertThat(first.getUnchangedSince()).isEqualTo(august(8));
        assertThat(first.getControl()).isNotEmpty();
        assertThat(replay.close(9).getUnchangedSince()).isEqualTo(august(8));
    }

    @Test
    void quietDayOfABattleSaysWhichDayOfItItIs() {
        replay.closeThrough(17);

        assertThat(replay.digest(17).getHeadline()).isEqualTo("A quiet day; Siege of Hutou: day 9 of 18");
    }

    @Test
    void correctionReturnsTheClosedDaysThatReadDifferently() {
        CampaignEvent fuyuan = event("fuyuan", august(9)).build();
        replay.enter(fuyuan);
        replay.enter(event("heihe", august(11)).build());
        replay.closeThrough(13);

        CampaignEvent counted = CampaignEvent.newBuilder(fuyuan)
                .setCasualties(List.of(killed(august(9), 70).build()))
                .build();

        assertThat(replay.revise(counted, 2)).extracting(DayDigest::getDate).containsExactly(august(9), august(11));
        assertThat(replay.digest(9).getEvents().get(0).getRevision()).isEqualTo(2);
        assertThat(replay.digest(11).getTollToDate()).hasSize(1);
        assertThat(replay.revise(counted, 2)).isEmpty();
    }

    @Test
    void retractionMakesADayQuietAndTheDaysAfterNameAnother() {
        CampaignEvent heihe = event("heihe", august(11)).build();
        replay.enter(event("fuyuan", august(9)).build());
        replay.enter(heihe);
        replay.closeThrough(13);

        assertThat(replay.retract(heihe, 2))
                .extracting(DayDigest::getDate, DayDigest::getQuiet, DayDigest::getUnchangedSince)
                .containsExactly(
                        tuple(august(11), true, august(9)),
                        tuple(august(12), true, august(9)),
                        tuple(august(13), true, august(9)));
    }

    @Test
    void eventMovedToAnotherDayRestatesBoth() {
        replay.enter(event("fuyuan", august(9)).build());
        replay.closeThrough(11);

        replay.revise(event("fuyuan", august(10)).build(), 2);

        assertThat(replay.digest(9).getEvents()).isEmpty();
        assertThat(replay.digest(10).getEvents()).hasSize(1);
        assertThat(replay.digest(11).getUnchangedSince()).isEqualTo(august(10));
    }

    @Test
    void otherRecordsHaveNoDigest() {
        for (TimelineKind kind : List.of(
                TimelineKind.RUN_STARTED, TimelineKind.RUN_FINISHED, TimelineKind.RUN_DELETED, TimelineKind.UNKNOWN)) {
            assertThat(replay.bare(kind)).isEmpty();
        }
    }

    private static CasualtyClaim claim(String belligerent, String category, long best) {
        return killed(august(9), best)
                .setBelligerent(belligerent)
                .setCategory(category)
                .build();
    }

    private static CampaignEvent taken(String id, int day, String territory) {
        return event(id, august(day))
                .setControlChanges(List.of(ControlChange.newBuilder()
                        .setTerritory(territory)
                        .setFrom("japanese")
                        .setTo("soviet")
                        .setStatus(ControlStatus.OCCUPIED)
                        .setEffective(august(day))
                        .build()))
                .build();
    }
}
