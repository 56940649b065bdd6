package dev.daybook.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.error.DaybookException;
import dev.daybook.producer.timeline.HeldTimeline;
import dev.daybook.producer.timeline.MadeUpCampaign;
import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.TimelineKind;
import dev.daybook.schema.TimelineRecord;
import dev.daybook.schema.TransportAction;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A run that was corrected holds what a new run of the pack would, wherever it stood. */
class CorrectionLawsTest {

    private static final Comparator<TimelineRecord> AS_FOLDED = Comparator.comparing(TimelineRecord::getDate)
            .thenComparing(TimelineRecord::getCampaignInstant)
            .thenComparing(TimelineRecord::getEventId);

    static LongStream seeds() {
        return Seeds.of(200, 10_000);
    }

    /** Plays until the process dies, or to the end. */
    private static void playSome(Rehearsal rehearsal, Random random) {
        rehearsal.diesAfter(random.nextInt(30));
        try {
            rehearsal.play(Rehearsal.at(random.nextBoolean() ? "1d/100ms" : "1d/1s"));
        } catch (DaybookException.Unavailable killed) {
            assertThat(killed).hasMessageContaining("the process was killed");
        }
        rehearsal.diesAfter(Integer.MAX_VALUE);
    }

    private static MadeUpCampaign changed(MadeUpCampaign before, Random random) {
        int days = (int) ChronoUnit.DAYS.between(
                        before.definition().getSpanFrom(), before.definition().getSpanTo())
                + 1;
        List<CampaignEvent> events = new ArrayList<>();
        for (CampaignEvent event : before.all()) {
            int day = (int) ChronoUnit.DAYS.between(MadeUpCampaign.FIRST, event.getEarliest());
            switch (random.nextInt(8)) {
                case 0 -> events.removeIf(other -> random.nextInt(4) == 0);
                case 1 -> events.add(MadeUpCampaign.event(event.getId(), random.nextInt(days), null));
                case 2 ->
                    events.add(CampaignEvent.newBuilder(event)
                            .setTitle("Title " + random.nextInt(3))
                            .build());
                case 3 -> {
                    events.add(event);
                    events.add(MadeUpCampaign.event("new-" + random.nextInt(1_000_000), day, null));
                }
                case 4 -> events.add(Math.max(0, events.size() - random.nextInt(4)), event);
                default -> events.add(event);
            }
        }
        events.sort(Comparator.comparing(CampaignEvent::getEarliest));
        return new MadeUpCampaign(before.definition(), Integer.toHexString(random.nextInt()), events);
    }

    /** The events as the stages have them: day by day, in the order of their instants. */
    private static Map<LocalDate, List<String>> folded(HeldTimeline held) {
        return held.revisions().stream()
                .filter(record -> record.getEvent() != null)
                .sorted(AS_FOLDED)
                .collect(Collectors.groupingBy(
                        TimelineRecord::getDate,
                        TreeMap::new,
                        Collectors.mapping(CorrectionLawsTest::told, Collectors.toList())));
    }

    /** What a record tells of its event, short enough to be read when a law fails. */
    private static String told(TimelineRecord record) {
        CampaignEvent event = record.getEvent();
        return "%s of %s at %s: %s".formatted(event.getId(), event.getEdtf(), event.getTimeOfDay(), event.getTitle());
    }

    private static Map<LocalDate, List<String>> fresh(MadeUpCampaign campaign) {
        Rehearsal straight = new Rehearsal(campaign);
        straight.play(Rehearsal.at("max"));
        return folded(straight.held());
    }

    private static void sequencesHaveNoGap(Rehearsal rehearsal) {
        List<TimelineRecord> timeline = rehearsal.lastEpoch();
        for (int sequence = 0; sequence < timeline.size(); sequence++) {
            assertThat(timeline.get(sequence).getSequence()).isEqualTo(sequence);
        }
        assertThat(timeline.stream()
                        .filter(record -> record.getKind() == TimelineKind.DAY_CLOSED)
                        .map(TimelineRecord::getDate))
                .doesNotHaveDuplicates();
        assertThat(timeline.stream()
                        .filter(record -> record.getEventId() != null)
                        .map(record -> record.getEventId() + " " + record.getRevision()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void correctedRunHoldsWhatANewOneWould(long seed) {
        Random random = new Random(seed);
        MadeUpCampaign campaign = MadeUpCampaign.random(random);
        Rehearsal rehearsal = new Rehearsal(campaign);
        for (int correction = 0; correction < 1 + random.nextInt(4); correction++) {
            playSome(rehearsal, random);
            if (rehearsal.timeline().isEmpty()) {
                rehearsal.play(Rehearsal.at("max"));
            }
            campaign = changed(campaign, random);
            rehearsal.changesTo(campaign).correct();
            assertThat(rehearsal.correct().records()).isZero();
        }

        rehearsal.play(Rehearsal.at("max"));

        assertThat(folded(rehearsal.held())).isEqualTo(fresh(campaign));
        sequencesHaveNoGap(rehearsal);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void correctionThatDiesLeavesTheRunAsItWas(long seed) {
        Random random = new Random(seed);
        MadeUpCampaign campaign = MadeUpCampaign.random(random);
        Rehearsal rehearsal = new Rehearsal(campaign);
        rehearsal.play(Rehearsal.at("max"));
        MadeUpCampaign changed = changed(campaign, random);

        rehearsal.changesTo(changed).diesAfter(random.nextInt(2));
        assertThatThrownBy(rehearsal::correct).hasMessageContaining("the process was killed");

        assertThat(folded(rehearsal.held())).isEqualTo(fresh(campaign));
        rehearsal.correct();
        assertThat(folded(rehearsal.held())).isEqualTo(fresh(changed));
        sequencesHaveNoGap(rehearsal);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void seekAfterACorrectionSendsTheNewPackFromItsStart(long seed) {
        Random random = new Random(seed);
        MadeUpCampaign campaign = MadeUpCampaign.random(random);
        Rehearsal rehearsal = new Rehearsal(campaign);
        rehearsal.play(Rehearsal.at("max"));
        MadeUpCampaign changed = changed(campaign, random);
        rehearsal.changesTo(changed).correct();

        Duration soon = Duration.ofNanos(rehearsal.wall.nanoTime()).plusSeconds(1);
        rehearsal.asks(soon, TransportAction.SEEK, MadeUpCampaign.FIRST.toString());
        rehearsal.asks(soon.plusSeconds(1), TransportAction.STOP, null);
        rehearsal.play(Rehearsal.at("max").stay(true));

        Rehearsal straight = new Rehearsal(changed);
        straight.play(Rehearsal.at("max"));
        assertThat(rehearsal.lastEpoch()).isEqualTo(straight.lastEpoch());
        assertThat(rehearsal.lastClock().getCorrections()).isZero();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void puttingBackWhatWasChangedRestoresTheRun(long seed) {
        Random random = new Random(seed);
        MadeUpCampaign campaign = MadeUpCampaign.random(random);
        Rehearsal rehearsal = new Rehearsal(campaign);
        rehearsal.play(Rehearsal.at("max"));

        rehearsal.changesTo(changed(campaign, random)).correct();
        rehearsal.changesTo(campaign).correct();

        assertThat(folded(rehearsal.held())).isEqualTo(fresh(campaign));
        sequencesHaveNoGap(rehearsal);
    }
}
