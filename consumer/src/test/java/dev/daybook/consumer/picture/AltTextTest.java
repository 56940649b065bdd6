package dev.daybook.consumer.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.consumer.SampleCampaign;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.DigestControlChange;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AltTextTest {

    private static String of(DayDigest digest, DayDigest standing) {
        return AltText.of(new ShownDay(SampleCampaign.definition(), digest, standing, Map.of()));
    }

    @Test
    void saysWhatTheMapShows() {
        DayDigest day = SampleCampaign.eventfulDay();

        assertThat(of(day, day))
                .isEqualTo("Map of Sunday 26 August 1945, day 19 of 298. The last position at Hutou fell and the"
                        + " fortress was taken. Changed on this day: Hutou (Tiger's Head): occupied by Soviet forces"
                        + " (until then Japanese; disputed); Hulin: occupied by Soviet forces (until then Japanese);"
                        + " Tungning: still Japanese, contested by Soviet forces. At the end of the day: Soviet 45"
                        + " places, 61 % of the ground; Japanese 13 places (4 contested), 32 % of the ground; not"
                        + " known 1 place, < 1 % of the ground.");
    }

    @Test
    void quietDayTellsWhatStillHolds() {
        assertThat(of(SampleCampaign.quietDay(), SampleCampaign.eventfulDay()))
                .contains("Nothing changed hands. At the end of the day: Soviet 45 places");
    }

    @Test
    void longDayKeepsItsEndAndSaysHowManyChangesAreLeftOut() {
        DigestControlChange change =
                SampleCampaign.eventfulDay().getControlChanges().get(0);
        DayDigest busy = DayDigest.newBuilder(SampleCampaign.eventfulDay())
                .setControlChanges(Collections.nCopies(200, change))
                .build();

        String text = of(busy, busy);

        assertThat(text.length()).isBetween(AltText.MAX_LENGTH - 100, AltText.MAX_LENGTH);
        assertThat(text).containsPattern("; and 1[0-9]{2} more\\.").endsWith("< 1 % of the ground.");
    }

    @Test
    void endlessHeadlineIsCutBetweenCharacters() {
        DayDigest endless = DayDigest.newBuilder(SampleCampaign.day("1945-08-26", 19))
                .setHeadline("🏯".repeat(1000))
                .setControl(List.of())
                .build();

        String text = of(endless, endless);

        assertThat(text.length()).isLessThanOrEqualTo(AltText.MAX_LENGTH);
        assertThat(text.codePoints().filter(c -> Character.getType(c) == Character.SURROGATE))
                .isEmpty();
    }
}
