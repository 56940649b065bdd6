package dev.daybook.consumer.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.consumer.Seeds;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AnniversariesTest {

    private static final LocalDate FALL = LocalDate.parse("1945-08-26");

    @ParameterizedTest
    @CsvSource({
        "1944-02-29, 2024, 2024-02-29",
        "1944-02-29, 2026, 2026-02-28",
        "1944-02-28, 2026, 2026-02-28",
        "1945-12-31, 2026, 2026-12-31"
    })
    void leapDayIsKeptOnTheDayBeforeWhereThereIsNone(LocalDate day, int year, LocalDate posted) {
        assertThat(Anniversary.in(year, day).posted()).isEqualTo(posted);
    }

    @Test
    void idIsOfCampaignDayAndYear() {
        Anniversary one = Anniversary.in(2026, FALL);

        assertThat(one.id("manchuria-1945")).hasToString("74fe0436-56ec-36c0-ac58-d7e11ecfdac6");
        assertThat(Set.of(
                        one.id("manchuria-1945"),
                        one.id("other"),
                        Anniversary.in(2027, FALL).id("manchuria-1945"),
                        Anniversary.in(2026, FALL.plusDays(1)).id("manchuria-1945")))
                .hasSize(4);
    }

    @Test
    void anniversaryComesOutOnItsDayAndNotBefore() {
        assertThat(Anniversaries.latest(List.of(FALL), LocalDate.parse("2026-08-25"), 30))
                .containsExactly(Anniversary.in(2025, FALL));
        assertThat(Anniversaries.latest(List.of(FALL), LocalDate.parse("2026-08-26"), 30))
                .containsExactly(Anniversary.in(2026, FALL));
    }

    @Test
    void dayItselfIsNoAnniversary() {
        assertThat(Anniversaries.latest(List.of(FALL), FALL.plusDays(3), 30)).isEmpty();
        assertThat(Anniversaries.of(1945, List.of(FALL), 30)).isEmpty();
    }

    static LongStream seeds() {
        return Seeds.some(50, 1000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void newestComeFirstEachDayOnceNoneOfTheFuture(long seed) {
        Random random = new Random(seed);
        Set<LocalDate> days = new HashSet<>();
        for (int i = random.nextInt(400); i > 0; i--) {
            days.add(LocalDate.parse("1943-11-01").plusDays(random.nextInt(900)));
        }
        LocalDate today = LocalDate.parse("2023-01-01").plusDays(random.nextInt(1500));

        List<Anniversary> latest = Anniversaries.latest(days, today, 30);

        assertThat(latest).hasSize(Math.min(30, days.size()));
        assertThat(latest.stream().map(Anniversary::posted).toList())
                .isSortedAccordingTo((a, b) -> b.compareTo(a))
                .allMatch(posted -> !posted.isAfter(today) && posted.isAfter(today.minusDays(368)));
        assertThat(latest.stream().map(Anniversary::day))
                .doesNotHaveDuplicates()
                .allMatch(days::contains);
    }
}
