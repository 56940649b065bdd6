package dev.daybook.consumer.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.consumer.SampleCampaign;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.DigestControlChange;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AltTextTest {

    @Test
    void saysWhatTheMapShows() {
        DayDigest day = SampleCampaign.eventfulDay();

        assertThat(AltText.of(SampleCampaign.definition(), day, day))
                .isEqualTo("Map of Sunday 26 August 1945, day 19 of 298. The last position at Hutou fell and the"
                        + " fortress was taken. Changed on this day: Hutou (Tiger's Head): from Japanese to Soviet, occupied"
                        + " (disputed); Hulin: from Japanese to Soviet, occupied; Tungning: Japanese, contested by"
                        + " Soviet. At the end of the day: Soviet 45 places, 61 % of the ground; Japanese 13 places"
                        + " (4 contested), 32 % of the ground; not known 1 place, < 1 % of the ground.");
    }

    @Test
    void quietDayTellsWhatStillHolds() {
        assertThat(AltText.of(SampleCampaign.definition(), SampleCampaign.quietDay(), SampleCampaign.eventfulDay()))
                .contains("Nothing changed hands. At the end of the day: Soviet 45 places");
    }

    @Test
    void longDayKeepsItsEndAndSaysHowManyChangesAreLeftOut() {
        DigestControlChange change =
                SampleCampaign.eventfulDay().getControlChanges().get(0);
        DayDigest busy = DayDigest.newBuilder(SampleCampaign.eventfulDay())
                .setControlChanges(Collections.nCopies(200, change))
                .build();

        String text = AltText.of(SampleCampaign.definition(), busy, busy);

        assertThat(text.length()).isBetween(AltText.MAX_LENGTH - 100, AltText.MAX_LENGTH);
        assertThat(text).containsPattern("; and 1[0-9]{2} more\\.").endsWith("< 1 % of the ground.");
    }

    @Test
    void endlessHeadlineIsCutBetweenCharacters() {
        DayDigest endless = DayDigest.newBuilder(SampleCampaign.day("1945-08-26", 19))
                .setHeadline("🏯".repeat(1000))
                .setControl(List.of())
                .build();

        String text = AltText.of(SampleCampaign.definition(), endless, endless);

        assertThat(text.length()).isLessThanOrEqualTo(AltText.MAX_LENGTH);
        assertThat(text.codePoints().filter(c -> Character.getType(c) == Character.SURROGATE))
                .isEmpty();
    }
}
