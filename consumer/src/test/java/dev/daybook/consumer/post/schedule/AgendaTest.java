package dev.daybook.consumer.post.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.consumer.SampleCampaign;
import dev.daybook.consumer.post.ledger.Slot;
import dev.daybook.consumer.post.schedule.Agenda.Due;
import dev.daybook.error.DaybookException;
import dev.daybook.schema.PostSlot;
import dev.daybook.schema.PostState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgendaTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final List<LocalDate> AUGUST = LocalDate.parse("1945-08-20")
            .datesUntil(LocalDate.parse("1945-08-31"))
            .toList();

    static {
        SampleCampaign.quietDay();
    }

    @Test
    void dayIsDueAtItsTimeInItsZone() {
        Agenda agenda = agenda(daily("09:00", TOKYO), "latest", Duration.ofHours(6));

        assertThat(days(agenda, "2026-08-25T23:59:59Z", Map.of())).isEmpty();
        assertThat(agenda.due(at("2026-08-26T00:00:00Z"), AUGUST, Map.of()))
                .containsExactly(new Due(
                        slot("1945-08-26", 2026), at("2026-08-26T00:00:00Z"), at("2026-08-26T06:00:00Z"), false));
        assertThat(agenda.next(at("2026-08-25T20:00:00Z"), AUGUST)).isEqualTo(at("2026-08-26T00:00:00Z"));
        assertThat(agenda.due(at("1945-08-26T00:00:00Z"), AUGUST, Map.of()))
                .as("the day itself")
                .isEmpty();
    }

    @Test
    void settledSlotsAreNotDueAndOpenOnesAreHoweverOld() {
        Agenda agenda = agenda(daily("09:00", TOKYO), "latest", Duration.ofHours(6));
        Map<String, PostSlot> known = known(PostState.SENT, "1945-08-26");
        known.putAll(known(PostState.SENDING, "1945-08-20"));

        assertThat(days(agenda, "2026-08-26T00:00:00Z", known)).containsExactly("1945-08-20");
    }

    @Test
    void catchUpSaysWhichMissedDaysAreMadeGood() {
        Map<String, PostSlot> known = known(PostState.SENT, "1945-08-22");
        String now = "2026-08-26T01:00:00Z";

        assertThat(left("none", now, known)).containsExactly("1945-08-23", "1945-08-24", "1945-08-25", "1945-08-26");
        assertThat(left("latest", now, known)).containsExactly("1945-08-23", "1945-08-24", "1945-08-25");
        assertThat(left("all=3", now, known)).containsExactly("1945-08-23");
        assertThat(left("none", "2026-08-26T00:09:00Z", known))
                .as("a few minutes late is in time")
                .containsExactly("1945-08-23", "1945-08-24", "1945-08-25");
    }

    @Test
    void whoNeverPostedHasMissedOnlyWhatMayStillGoOut() {
        Agenda agenda = agenda(daily("09:00", TOKYO), "all=9", Duration.ofHours(30));

        assertThat(days(agenda, "2026-08-26T05:00:00Z", Map.of())).containsExactly("1945-08-25", "1945-08-26");
    }

    @Test
    void postByHandOfADayAheadHidesNothing() {
        Agenda agenda = agenda(daily("09:00", TOKYO), "latest", Duration.ofHours(6));

        assertThat(days(agenda, "2026-08-26T00:00:00Z", known(PostState.SENT, "1945-08-30")))
                .containsExactly("1945-08-26");
    }

    @Test
    void clockSetBackMakesNothingDueTwice() {
        Agenda agenda = agenda(daily("09:00", TOKYO), "all=9", Duration.ofHours(6));

        assertThat(days(agenda, "2026-08-25T23:00:00Z", known(PostState.SENT, "1945-08-26")))
                .doesNotContain("1945-08-26");
    }

    @Test
    void timeThatAChangeOfClocksLeavesOutMovesForwardAndTheOneThatComesTwiceIsTheFirst() {
        Timetable halfPastTwo = daily("02:30", BERLIN);

        assertThat(halfPastTwo.on(LocalDate.parse("2026-03-29"))).contains(at("2026-03-29T01:30:00Z"));
        assertThat(halfPastTwo.on(LocalDate.parse("2026-10-25"))).contains(at("2026-10-25T00:30:00Z"));
        Timetable cron = new CronTimetable("30 2 * * *", BERLIN);
        assertThat(cron.on(LocalDate.parse("2026-03-29"))).contains(at("2026-03-29T01:30:00Z"));
        assertThat(cron.on(LocalDate.parse("2026-10-25"))).contains(at("2026-10-25T00:30:00Z"));
    }

    @Test
    void cronHasDaysWithoutPostsAndOnePostADay() {
        Timetable weekdays = new CronTimetable("0 9,12 * * 1-5", TOKYO);

        assertThat(weekdays.on(LocalDate.parse("2026-08-29"))).as("a Saturday").isEmpty();
        assertThat(weekdays.on(LocalDate.parse("2026-08-31"))).contains(at("2026-08-31T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2027, 2028})
    void leapDayIsPostedEveryYear(int year) {
        Agenda agenda = agenda(daily("12:00", ZoneId.of("UTC")), "latest", Duration.ofHours(6));
        List<LocalDate> days = List.of(LocalDate.parse("1944-02-28"), LocalDate.parse("1944-02-29"));
        String on = year % 4 == 0 ? "-02-29T12:00:00Z" : "-02-28T12:00:00Z";

        assertThat(agenda.due(at(year + on), days, Map.of()))
                .extracting(due -> due.slot().day().toString())
                .contains("1944-02-29");
    }

    @Test
    void otherTextIsNoCatchUpAndNoCron() {
        assertThatThrownBy(() -> CatchUp.parse("all")).isInstanceOf(DaybookException.Usage.class);
        assertThatThrownBy(() -> CatchUp.parse("all=0")).isInstanceOf(DaybookException.Usage.class);
        assertThatThrownBy(() -> new CronTimetable("0 9 * *", TOKYO)).isInstanceOf(DaybookException.Usage.class);
    }

    private static List<String> left(String catchUp, String now, Map<String, PostSlot> known) {
        return agenda(daily("09:00", TOKYO), catchUp, Duration.ofHours(6)).due(at(now), AUGUST, known).stream()
                .filter(Due::left)
                .map(due -> due.slot().day().toString())
                .toList();
    }

    private static List<String> days(Agenda agenda, String now, Map<String, PostSlot> known) {
        return agenda.due(at(now), AUGUST, known).stream()
                .filter(due -> !due.left())
                .map(due -> due.slot().day().toString())
                .toList();
    }

    private static Agenda agenda(Timetable timetable, String catchUp, Duration notAfter) {
        return new Agenda("x", "c", timetable, CatchUp.parse(catchUp), notAfter);
    }

    private static Timetable daily(String time, ZoneId zone) {
        return Timetable.daily(LocalTime.parse(time), zone);
    }

    private static Map<String, PostSlot> known(PostState state, String day) {
        Slot slot = slot(day, 2026);
        Map<String, PostSlot> known = new TreeMap<>();
        known.put(
                slot.id(),
                PostSlot.newBuilder(slot.planned(Instant.EPOCH)).setState(state).build());
        return known;
    }

    private static Slot slot(String day, int year) {
        return new Slot("x", LocalDate.parse(day), "c", year);
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}
