package dev.daybook.producer.timeline;

import static dev.daybook.producer.timeline.MadeUpCampaign.FIRST;
import static dev.daybook.producer.timeline.MadeUpCampaign.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.error.DaybookException;
import dev.daybook.schema.CampaignEvent;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayPlanTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    /** Local times of day of events given by theirs, {@code -} for none; {@code *} behind what was computed. */
    private static String plan(String given) {
        List<CampaignEvent> events = new ArrayList<>();
        for (String local : given.split(" ")) {
            events.add(event("e" + events.size(), 0, local.equals("-") ? null : local));
        }
        List<String> planned = new ArrayList<>();
        for (DayPlan.Due due : new DayPlan(FIRST, TOKYO).of(events)) {
            LocalTime local = LocalTime.ofInstant(due.instant(), TOKYO);
            planned.add(local + (due.computed() ? "*" : ""));
        }
        return String.join(" ", planned);
    }

    @ParameterizedTest
    @CsvSource({
        "-, 12:00*",
        "- - -, 06:00* 12:00* 18:00*",
        "04:15, 04:15",
        "00:00, 00:00",
        "- 06:00 -, 03:00* 06:00 15:00*",
        "- - 03:00 - 09:00, 01:00* 02:00* 03:00 06:00* 09:00",
        "09:00 - 03:00 -, 09:00 09:00* 09:00* 16:30*",
        "12:00 12:00, 12:00 12:00",
    })
    void eventsFallDueInThePacksOrderEvenlyBetweenThoseWithATime(String given, String expected) {
        assertThat(plan(given)).isEqualTo(expected);
    }

    @Test
    void dayOfTwentyThreeHoursIsSpreadOverTwentyThree() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        LocalDate shortDay = LocalDate.of(2024, 3, 31);

        DayPlan.Due noon =
                new DayPlan(shortDay, berlin).of(List.of(event("e", 0, null))).get(0);

        assertThat(noon.instant()).isEqualTo("2024-03-31T10:30:00Z");
    }

    @Test
    void timeThatCannotBeReadIsRefusedWithItsEvent() {
        assertThatThrownBy(() -> plan("noon"))
                .isInstanceOf(DaybookException.BadRecords.class)
                .hasMessage("event e0: time of day 'noon': wanted HH:mm");
    }
}
