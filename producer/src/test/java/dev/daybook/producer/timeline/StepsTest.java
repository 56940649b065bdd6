package dev.daybook.producer.timeline;

import static dev.daybook.producer.timeline.MadeUpCampaign.FIRST;
import static dev.daybook.producer.timeline.MadeUpCampaign.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.error.DaybookException;
import dev.daybook.schema.Campaign;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.TimelineKind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StepsTest {

    private static final MadeUpCampaign THREE_DAYS =
            MadeUpCampaign.of(3, "Asia/Tokyo", event("a", 0, null), event("b", 2, "06:00"), event("c", 2, null));

    private static List<String> told(Steps steps) {
        List<String> lines = new ArrayList<>();
        steps.forEachRemaining(step -> lines.add("%d %s %s %s%s %s"
                .formatted(
                        step.sequence(),
                        step.kind(),
                        step.date(),
                        step.due(),
                        step.computed() ? "*" : "",
                        step.eventId())));
        return lines;
    }

    @Test
    void timelineIsTheStartTheDaysAndTheEnd() {
        assertThat(told(new Steps(THREE_DAYS, FIRST.plusDays(2))))
                .containsExactly(
                        "0 RUN_STARTED 1945-08-08 1945-08-07T15:00:00Z null",
                        "1 EVENT 1945-08-08 1945-08-08T03:00:00Z* a",
                        "2 DAY_CLOSED 1945-08-08 1945-08-08T15:00:00Z null",
                        "3 DAY_CLOSED 1945-08-09 1945-08-09T15:00:00Z null",
                        "4 EVENT 1945-08-10 1945-08-09T21:00:00Z b",
                        "5 EVENT 1945-08-10 1945-08-10T06:00:00Z* c",
                        "6 DAY_CLOSED 1945-08-10 1945-08-10T15:00:00Z null",
                        "7 RUN_FINISHED 1945-08-10 1945-08-10T15:00:00Z null");
    }

    @Test
    void shorterTimelineIsTheBeginOfTheLongerAndAnEnd() {
        assertThat(told(new Steps(THREE_DAYS, FIRST)))
                .containsExactly(
                        "0 RUN_STARTED 1945-08-08 1945-08-07T15:00:00Z null",
                        "1 EVENT 1945-08-08 1945-08-08T03:00:00Z* a",
                        "2 DAY_CLOSED 1945-08-08 1945-08-08T15:00:00Z null",
                        "3 RUN_FINISHED 1945-08-08 1945-08-08T15:00:00Z null");
    }

    @Test
    void eventThatWasOnWhenTheSpanBeganEntersOnItsFirstDay() {
        MadeUpCampaign campaign = MadeUpCampaign.of(1, "Asia/Tokyo", event("before", -9, "01:00"), event("a", 0, null));

        assertThat(told(new Steps(campaign, FIRST)).subList(1, 3))
                .containsExactly(
                        "1 EVENT 1945-08-08 1945-08-07T23:00:00Z* before",
                        "2 EVENT 1945-08-08 1945-08-08T07:00:00Z* a");
    }

    @Test
    void lookingAheadLeavesTheTimelineAsItIs() {
        Steps steps = new Steps(THREE_DAYS, FIRST.plusDays(2));
        List<String> seen = new ArrayList<>();
        while (steps.hasNext()) {
            Step event = steps.peekEvent();
            seen.add(steps.next().sequence() + ">" + event.sequence());
        }

        assertThat(seen).containsExactly("0>1", "1>1", "2>4", "3>4", "4>4", "5>5", "6>7", "7>7");
    }

    @Test
    void startCarriesTheDefinitionAndOnlyTheStart() {
        Steps steps = new Steps(THREE_DAYS, FIRST.plusDays(2));

        assertThat(steps.next().definition()).isSameAs(THREE_DAYS.definition());
        steps.forEachRemaining(step -> assertThat(step.definition()).isNull());
    }

    @Test
    void eventsOutOfOrderAreRefused() {
        MadeUpCampaign muddled = MadeUpCampaign.of(3, "Asia/Tokyo", event("b", 2, null), event("a", 0, null));

        assertThatThrownBy(() -> told(new Steps(muddled, FIRST.plusDays(2))))
                .isInstanceOf(DaybookException.BadRecords.class)
                .hasMessageContaining("event a of 1945-08-08 stands behind 1945-08-09");
    }

    @Test
    void eventsAreReadDayByDayAndTheirStreamIsClosed() {
        Endless endless = new Endless();
        try (Steps steps = new Steps(endless, FIRST.plusDays(99_999))) {
            steps.next();
            assertThat(steps.next().kind()).isEqualTo(TimelineKind.EVENT);
            assertThat(endless.read).hasValueLessThan(10);
        }

        assertThat(endless.closed).isTrue();
    }

    /** A campaign with two events a day that counts what was read of it. */
    private static final class Endless implements Script {

        private final AtomicInteger read = new AtomicInteger();
        private final AtomicBoolean closed = new AtomicBoolean();

        @Override
        public CampaignDefinition definition() {
            return MadeUpCampaign.of(100_000, "Asia/Tokyo").definition();
        }

        @Override
        public String fingerprint() {
            return "f00d";
        }

        @Override
        public Campaign campaign() {
            return MadeUpCampaign.of(1, "Asia/Tokyo").campaign();
        }

        @Override
        public Stream<CampaignEvent> events() {
            return IntStream.iterate(0, i -> i + 1)
                    .peek(i -> read.incrementAndGet())
                    .mapToObj(i -> event("e" + i, i / 2, null))
                    .onClose(() -> closed.set(true));
        }
    }
}
