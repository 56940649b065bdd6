package dev.daybook.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;

class NearestDaysTest {

    private final NearestDays nearest =
            new NearestDays(List.of(LocalDate.of(1945, 8, 26), LocalDate.of(1945, 12, 30), LocalDate.of(1946, 1, 14)));

    @Test
    void bothSidesAreNamed() {
        assertThat(nearest.around(LocalDate.of(1945, 9, 4)))
                .isEqualTo("Nothing is recorded for 1945-09-04. Nearest: 1945-08-26 and 1945-12-30.");
    }

    @Test
    void dayBeforeAllHasOneSide() {
        assertThat(nearest.around(LocalDate.of(1945, 8, 8))).endsWith("Nearest: 1945-08-26.");
    }

    @Test
    void yearDayIsNearAcrossTheTurnOfTheYear() {
        assertThat(nearest.aroundYearDay(MonthDay.of(1, 3)))
                .isEqualTo("The campaign has no day on 01-03. Nearest: 1945-12-30 and 1946-01-14.");
    }

    @Test
    void emptyCampaignSaysSo() {
        assertThat(new NearestDays(List.of()).aroundYearDay(MonthDay.of(2, 29)))
                .isEqualTo("The campaign has no day on 02-29. No day has anything.");
    }
}
