package dev.daybook.producer.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.producer.Seeds;
import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.TimelineKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StepsLawsTest {

    static LongStream seeds() {
        return Seeds.of(200, 10_000);
    }

    private static List<Step> steps(Script script, LocalDate lastDay) {
        List<Step> all = new ArrayList<>();
        new Steps(script, lastDay).forEachRemaining(all::add);
        return all;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyTimelineIsInOrderAndWhole(long seed) {
        MadeUpCampaign campaign = MadeUpCampaign.random(new Random(seed));
        LocalDate lastDay = campaign.definition().getSpanTo();

        List<Step> steps = steps(campaign, lastDay);

        assertThat(steps).extracting(Step::due).isSorted();
        assertThat(steps).extracting(Step::date).isSorted();
        assertThat(steps)
                .extracting(Step::sequence)
                .isEqualTo(LongStream.range(0, steps.size()).boxed().toList());
        assertThat(steps.stream().map(Step::event).filter(Objects::nonNull)).containsExactlyElementsOf(campaign.all());
        assertThat(steps.stream()
                        .filter(step -> step.kind() == TimelineKind.DAY_CLOSED)
                        .map(Step::date))
                .containsExactlyElementsOf(
                        MadeUpCampaign.FIRST.datesUntil(lastDay.plusDays(1)).toList());
        assertThat(steps.stream()
                        .filter(step -> step.event() != null && step.event().getTimeOfDay() == null))
                .allMatch(Step::computed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anEarlierEndChangesNothingBeforeIt(long seed) {
        Random random = new Random(seed);
        MadeUpCampaign campaign = MadeUpCampaign.random(random);
        LocalDate spanTo = campaign.definition().getSpanTo();
        LocalDate earlier =
                spanTo.minusDays(random.nextLong(spanTo.toEpochDay() - MadeUpCampaign.FIRST.toEpochDay() + 1));

        List<Step> whole = steps(campaign, spanTo);
        List<Step> part = steps(campaign, earlier);

        assertThat(whole).startsWith(part.subList(0, part.size() - 1).toArray(Step[]::new));
        List<CampaignEvent> events =
                part.stream().map(Step::event).filter(Objects::nonNull).toList();
        assertThat(events)
                .isEqualTo(campaign.all().stream()
                        .filter(event -> !event.getEarliest().isAfter(earlier))
                        .toList());
    }
}
