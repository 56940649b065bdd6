package dev.daybook.streams.digest;

import static dev.daybook.streams.made.Made.august;
import static dev.daybook.streams.made.Made.event;
import static dev.daybook.streams.made.Made.killed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.ControlChange;
import dev.daybook.schema.ControlStatus;
import dev.daybook.schema.DatePrec;
import dev.daybook.streams.made.Replay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadlineTest {

    private static final LocalDate DAY = august(9);

    private static final CampaignEvent OTHER = event("other", DAY).build();
    private static final CampaignEvent PEACE =
            event("peace", DAY).setType("surrender").build();
    private static final CampaignEvent LOSSES =
            event("losses", DAY).setCasualties(List.of(killed(DAY, 5).build())).build();
    private static final CampaignEvent SIEGE =
            event("siege", DAY).setType("siege").build();
    private static final CampaignEvent OF_A_BATTLE =
            event("of-a-battle", DAY).setBattle("hutou-siege").build();
    private static final CampaignEvent CONTESTED = changing("contested", "hutou", "japanese");
    private static final CampaignEvent TAKEN = changing("taken", "mukden", "soviet");
    private static final CampaignEvent REGION = changing("region", "sanko", "soviet");

    @Test
    void weightierEventGivesTheHeadlineWhateverTheOrder() {
        List<CampaignEvent> risingWeight = List.of(OTHER, PEACE, LOSSES, SIEGE, CONTESTED, TAKEN, REGION);
        for (int i = 1; i < risingWeight.size(); i++) {
            List<CampaignEvent> day = new ArrayList<>(risingWeight.subList(0, i + 1));
            String heaviest = risingWeight.get(i).getTitle();

            assertThat(headline(day)).isEqualTo(heaviest);
            Collections.reverse(day);
            assertThat(headline(day)).isEqualTo(heaviest);
        }
    }

    @Test
    void partOfANamedBattleWeighsAsABattle() {
        assertThat(headline(List.of(LOSSES, OF_A_BATTLE))).isEqualTo("Title of of-a-battle");
    }

    @Test
    void surerEventIsPreferredAmongEquals() {
        CampaignEvent doubtful = event("a", DAY).setConfidence("low").build();
        CampaignEvent likely = event("b", DAY).setConfidence("medium").build();

        assertThat(headline(List.of(doubtful, likely))).isEqualTo("Title of b");
    }

    @Test
    void earlierInTheTimelineIsPreferredAmongEquals() {
        assertThat(headline(List.of(event("b", DAY).build(), event("a", DAY).build())))
                .isEqualTo("Title of a");
    }

    @Test
    void vagueDateGivesWayToAnyOther() {
        CampaignEvent vague = event("vague", DAY)
                .setLatest(august(31))
                .setDatePrec(DatePrec.MONTH)
                .setType("siege")
                .build();

        assertThat(headline(List.of(vague, OTHER))).isEqualTo("Title of other");
        assertThat(headline(List.of(vague))).isEqualTo("Title of vague");
    }

    @Test
    void eventOfAnEarlierDayGivesTheHeadlineOnTheDayItTakesEffect() {
        Replay replay = new Replay();
        replay.enter(event("march", DAY)
                .setLatest(august(11))
                .setDatePrec(DatePrec.INTERVAL)
                .setCasualties(List.of(killed(august(11), 5).build()))
                .build());

        assertThat(replay.close(10).getQuiet()).isTrue();
        assertThat(replay.close(11).getHeadline()).isEqualTo("Title of march");
    }

    private static String headline(List<CampaignEvent> events) {
        Replay replay = new Replay();
        events.forEach(replay::enter);
        return replay.close(9).getHeadline();
    }

    private static CampaignEvent changing(String id, String territory, String to) {
        return event(id, DAY)
                .setControlChanges(List.of(ControlChange.newBuilder()
                        .setTerritory(territory)
                        .setFrom("japanese")
                        .setTo(to)
                        .setStatus(ControlStatus.OCCUPIED)
                        .setEffective(DAY)
                        .build()))
                .build();
    }
}
