package dev.daybook.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.schema.DayDigest;
import dev.daybook.schema.topic.Topics;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DigestHashTest {

    static {
        // Loading the topics lets Avro make our records.
        assert !Topics.all().isEmpty();
    }

    private static final DayDigest FIRST = day(8, "war declared");
    private static final DayDigest SECOND = day(9, "border crossed");

    @Test
    void runsOfOneCampaignThatSayTheSameHaveOneHash() {
        DayDigest elsewhere = DayDigest.newBuilder(SECOND)
                .setRun("r2")
                .setEpoch(7)
                .setEdition(3)
                .build();

        assertThat(DigestHash.of(List.of(FIRST, elsewhere))).isEqualTo(DigestHash.of(List.of(FIRST, SECOND)));
    }

    @Test
    void everyDayAndEveryWordCounts() {
        String whole = DigestHash.of(List.of(FIRST, SECOND));

        assertThat(whole).matches("[0-9a-f]{64}");
        assertThat(DigestHash.of(List.of(FIRST))).isNotEqualTo(whole);
        assertThat(DigestHash.of(List.of(FIRST, day(9, "border crossed!")))).isNotEqualTo(whole);
        assertThat(DigestHash.of(List.of(FIRST, day(10, "border crossed")))).isNotEqualTo(whole);
    }

    private static DayDigest day(int day, String headline) {
        return DayDigest.newBuilder()
                .setCampaign("c1")
                .setRun("r1")
                .setEpoch(1)
                .setEdition(1)
                .setDate(LocalDate.of(1945, 8, day))
                .setDayNumber(day - 7)
                .setQuiet(false)
                .setHeadline(headline)
                .build();
    }
}
