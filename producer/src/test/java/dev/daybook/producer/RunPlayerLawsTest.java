package dev.daybook.producer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.error.DaybookException;
import dev.daybook.producer.timeline.MadeUpCampaign;
import dev.daybook.schema.TimelineKind;
import dev.daybook.schema.TimelineRecord;
import dev.daybook.schema.TransportAction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is on the timeline depends on the campaign alone. */
class RunPlayerLawsTest {

    private static final List<String> SPEEDS = List.of("max", "1d/100ms", "1d/1s", "3600x", "1w/1s");

    static LongStream seeds() {
        return Seeds.of(100, 1_000);
    }

    private static List<TimelineRecord> straight(MadeUpCampaign campaign) {
        Rehearsal straight = new Rehearsal(campaign);
        straight.play(Rehearsal.at("max"));
        return straight.lastEpoch();
    }

    /** Requests of all kinds that keep a run going, then one to go on at max, so that it ends. */
    private static void askAnything(Rehearsal rehearsal, MadeUpCampaign campaign, Random random) {
        int questions = random.nextInt(30);
        for (int i = 0; i < questions; i++) {
            Duration at = Duration.ofMillis(random.nextInt(20_000));
            switch (random.nextInt(6)) {
                case 0 -> rehearsal.asks(at, TransportAction.PAUSE, null);
                case 1 -> rehearsal.asks(at, TransportAction.RESUME, null);
                case 2 -> rehearsal.asks(at, TransportAction.RATE, SPEEDS.get(1 + random.nextInt(4)));
                case 3 ->
                    rehearsal.asks(
                            at,
                            TransportAction.SEEK,
                            MadeUpCampaign.FIRST
                                    .plusDays(random.nextInt(50) - 5L)
                                    .toString());
                case 4 -> rehearsal.asks(at, TransportAction.SEEK, anyEvent(campaign, random));
                default -> rehearsal.asks(at, TransportAction.STEP, random.nextBoolean() ? "event 2" : "day 3");
            }
        }
        goOnAtMax(rehearsal);
    }

    private static void goOnAtMax(Rehearsal rehearsal) {
        Duration later = Duration.ofNanos(rehearsal.wall.nanoTime()).plusSeconds(30);
        rehearsal.asks(later, TransportAction.RESUME, null).asks(later, TransportAction.RATE, "max");
    }

    private static String anyEvent(MadeUpCampaign campaign, Random random) {
        return campaign.all().isEmpty()
                ? "none"
                : campaign.all().get(random.nextInt(campaign.all().size())).getId();
    }

    private static RunRequest anyRequest(Random random) {
        return Rehearsal.at(SPEEDS.get(random.nextInt(SPEEDS.size())))
                .startPaused(random.nextBoolean())
                .skipQuiet(random.nextBoolean() ? Duration.ofMillis(700) : null);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void lastEpochIsTheSameWhateverWasAsked(long seed) {
        Random random = new Random(seed);
        MadeUpCampaign campaign = MadeUpCampaign.random(random);
        Rehearsal rehearsal = new Rehearsal(campaign).commitsTake(Duration.ofMillis(random.nextInt(10)));
        askAnything(rehearsal, campaign, random);

        rehearsal.play(anyRequest(random));

        assertThat(rehearsal.lastEpoch()).isEqualTo(straight(campaign));
        everyEpochIsTheBeginOf(straight(campaign), rehearsal.timeline());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void lastEpochIsTheSameWhereverTheProcessDies(long seed) {
        Random random = new Random(seed);
        MadeUpCampaign campaign = MadeUpCampaign.random(random);
        Rehearsal rehearsal = new Rehearsal(campaign).commitsTake(Duration.ofMillis(random.nextInt(10)));
        askAnything(rehearsal, campaign, random);
        for (int death = 0; death < 10; death++) {
            rehearsal.diesAfter(random.nextInt(20));
            goOnAtMax(rehearsal);
            try {
                rehearsal.play(anyRequest(random));
            } catch (DaybookException.Unavailable killed) {
                assertThat(killed).hasMessageContaining("the process was killed");
            }
        }
        rehearsal.diesAfter(Integer.MAX_VALUE).play(Rehearsal.at("max"));

        assertThat(rehearsal.lastEpoch()).isEqualTo(straight(campaign));
        everyEpochIsTheBeginOf(straight(campaign), rehearsal.timeline());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void lastEpochIsTheSameWhereverTheBrokerFails(long seed) {
        Random random = new Random(seed);
        MadeUpCampaign campaign = MadeUpCampaign.random(random);
        Rehearsal rehearsal = new Rehearsal(campaign)
                .commitsTake(Duration.ofMillis(random.nextInt(10)))
                .brokerFails(new Random(seed));
        askAnything(rehearsal, campaign, random);

        rehearsal.play(anyRequest(random));

        assertThat(rehearsal.lastEpoch()).isEqualTo(straight(campaign));
        everyEpochIsTheBeginOf(straight(campaign), rehearsal.timeline());
        assertThat(rehearsal.answered()).noneMatch(answer -> answer.contains("fail"));
    }

    private static void everyEpochIsTheBeginOf(List<TimelineRecord> whole, List<TimelineRecord> timeline) {
        List<TimelineRecord> epoch = new ArrayList<>();
        int number = 1;
        for (TimelineRecord record : timeline) {
            if (record.getKind() == TimelineKind.RUN_STARTED) {
                number += epoch.isEmpty() ? 0 : 1;
                epoch.clear();
            }
            assertThat(record.getEpoch()).isEqualTo(number);
            epoch.add(TimelineRecord.newBuilder(record).setEpoch(0).build());
            assertThat(epoch.get(epoch.size() - 1)).isEqualTo(whole.get(epoch.size() - 1));
        }
    }
}
