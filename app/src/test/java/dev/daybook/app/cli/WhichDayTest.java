package dev.daybook.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.app.Campaigns;
import dev.daybook.error.DaybookException;
import dev.daybook.schema.CampaignDefinition;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WhichDayTest {

    private static final LocalDate SOME_DAY = LocalDate.of(2026, 8, 17);

    private static CampaignDefinition manchuria;

    private final WhichDay which = new WhichDay();

    @BeforeAll
    static void readCampaign() {
        manchuria = Campaigns.load(Campaigns.DEFAULT, Path.of("../seeds")).definition();
    }

    @Test
    void dateIsItself() {
        which.date = LocalDate.of(1945, 8, 26);

        assertThat(which.days(manchuria, SOME_DAY)).containsExactly(which.date);
    }

    @Test
    void dayOfTheYearIsFoundInItsYear() {
        which.on = MonthDay.of(1, 14);

        assertThat(which.days(manchuria, SOME_DAY)).containsExactly(LocalDate.of(1946, 1, 14));
    }

    @Test
    void todayIsTheWallClocksDay() {
        which.today = true;

        assertThat(which.days(manchuria, SOME_DAY)).containsExactly(LocalDate.of(1945, 8, 17));
    }

    @Test
    void leapDayAndDaysOutsideTheSpanAreNone() {
        which.on = MonthDay.of(2, 29);
        assertThat(which.days(manchuria, SOME_DAY)).isEmpty();

        which.on = MonthDay.of(7, 1);
        assertThat(which.days(manchuria, SOME_DAY)).isEmpty();
    }

    @Test
    void dateOutsideTheSpanIsUsageThatNamesTheSpan() {
        which.date = LocalDate.of(1944, 8, 26);

        assertThatThrownBy(() -> which.days(manchuria, SOME_DAY))
                .isInstanceOf(DaybookException.Usage.class)
                .hasMessageContainingAll("1944-08-26", manchuria.getSpanFrom().toString());
    }

    @Test
    void anotherDayCanCountAsToday() {
        AsOfOption option = new AsOfOption();
        Clock clock = Clock.fixed(Instant.parse("2026-08-17T23:30:00Z"), ZoneOffset.ofHours(9));
        which.today = true;

        assertThat(option.today(which, clock)).isEqualTo(LocalDate.of(2026, 8, 18));
        option.asOf = SOME_DAY;
        assertThat(option.today(which, clock)).isEqualTo(SOME_DAY);
        which.today = false;
        assertThatThrownBy(() -> option.today(which, clock)).isInstanceOf(DaybookException.Usage.class);
    }
}
