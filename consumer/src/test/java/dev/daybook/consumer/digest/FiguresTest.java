package dev.daybook.consumer.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.consumer.SampleCampaign;
import dev.daybook.schema.CitedClaim;
import dev.daybook.schema.ClaimScope;
import dev.daybook.schema.DatePrec;
import dev.daybook.schema.DigestEvent;
import dev.daybook.schema.DigestToll;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            quoteCharacter = '"',
            value = {
                "-, -, -, no figure",
                "-, 3462, -, \"3,462\"",
                "1000, -, -, \"at least 1,000\"",
                "-, -, 2000, \"at most 2,000\"",
                "100, -, 300, 100–300",
                "1347, 1387, -, \"1,387 (at least 1,347)\"",
                "-, 100, 150, 100 (at most 150)",
                "80, 100, 150, 100 (80–150)",
                "300, 200, 100, 200 (300–100)"
            })
    void claimIsPrintedAsItWasGiven(Long low, Long best, Long high, String printed) {
        CitedClaim claim =
                new CitedClaim("e", "soviet", "killed", low, best, high, "unknown", ClaimScope.EVENT, null, List.of());

        assertThat(Figures.claimed(claim)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 100, 100, false, false, exactly 100",
        "100, 100, 100, false, true, at least 100",
        "100, 100, 100, true, false, at most 100",
        "100, 100, 100, true, true, 100",
        "80, 100, 150, false, false, 100 (80–150)",
        "80, 100, 150, false, true, 100 (80–150+)",
        "80, 100, 150, true, false, 100 (up to 150)",
        "80, 100, 150, true, true, 100 (about 80–150)"
    })
    void boundThatNoClaimGaveIsNotPrintedAsOne(
            long low, long best, long high, boolean lowOpen, boolean highOpen, String printed) {
        DigestToll toll = SampleCampaign.toll("soviet", "killed", low, best, high, lowOpen, highOpen);

        assertThat(Figures.summed(toll)).isEqualTo(printed);
    }

    @Test
    void sharesAreWholePercents() {
        assertThat(Figures.percent(0)).isEqualTo("0 %");
        assertThat(Figures.percent(0.004)).isEqualTo("< 1 %");
        assertThat(Figures.percent(0.615)).isEqualTo("62 %");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1945-08-26, DAY, false, ''",
                "1945-08-26~, DAY, true, about 26 August 1945",
                "1945-08-26?, DAY, false, 26 August 1945 (uncertain)",
                "1945-08-09/1945-08-26, INTERVAL, false, 9–26 August 1945",
                "1945-08-20~/1945-09-03, INTERVAL, true, about 20 August to 3 September 1945",
                "1945-12-30/1946-01-02, INTERVAL, false, 30 December 1945 to 2 January 1946",
                "1945-08/1946-03, INTERVAL, false, August 1945 to March 1946",
                "1946-03, MONTH, false, 'March 1946, day not known'",
                "1946, YEAR, false, '1946, day not known'",
                "1945-08-XX, MONTH, false, '1945-08-XX, day not known'"
            })
    void dateSaysWhatTheDayDoesNot(String edtf, DatePrec precision, boolean approximate, String printed) {
        DigestEvent event = DigestEvent.newBuilder(SampleCampaign.event("t", "s"))
                .setEdtf(edtf)
                .setDatePrec(precision)
                .setApproximate(approximate)
                .build();

        assertThat(EventDate.of(event)).isEqualTo(printed);
    }
}
