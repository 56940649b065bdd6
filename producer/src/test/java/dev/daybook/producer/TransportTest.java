package dev.daybook.producer;

import static dev.daybook.producer.Rehearsal.at;
import static dev.daybook.producer.timeline.MadeUpCampaign.FIRST;
import static dev.daybook.producer.timeline.MadeUpCampaign.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.producer.timeline.MadeUpCampaign;
import dev.daybook.schema.RunClock;
import dev.daybook.schema.RunState;
import dev.daybook.schema.TimelineKind;
import dev.daybook.schema.TimelineRecord;
import dev.daybook.schema.TransportAction;
import dev.daybook.schema.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** What a run does when it is asked; a day takes a second, so half past the n-th second is the noon of its day. */
class TransportTest {

    private static final MadeUpCampaign TEN_DAYS = MadeUpCampaign.of(
            10, "Asia/Tokyo", event("a", 0, null), event("b", 2, "06:00"), event("c", 2, null), event("d", 8, null));

    private final Rehearsal rehearsal = new Rehearsal(TEN_DAYS);

    private Rehearsal asks(long atMs, TransportAction action, String argument) {
        return rehearsal.asks(Duration.ofMillis(atMs), action, argument);
    }

    /** When each record of the last epoch was sent, in milliseconds of the wall clock. */
    private List<Long> sentMs() {
        List<ProducerRecord<String, byte[]>> records = rehearsal.records(Topics.TIMELINE);
        int last = rehearsal.lastEpoch().size();
        long origin = records.get(0).timestamp();
        return records.subList(records.size() - last, records.size()).stream()
                .map(record -> record.timestamp() - origin)
                .toList();
    }

    private static List<TimelineRecord> straight() {
        Rehearsal straight = new Rehearsal(TEN_DAYS);
        straight.play(at("max"));
        return straight.lastEpoch();
    }

    @Test
    void pauseHoldsTheRunAndResumeLetsItGoOn() {
        asks(1500, TransportAction.PAUSE, null).asks(Duration.ofMillis(61_500), TransportAction.RESUME, null);

        rehearsal.play(at("1d/1s"));

        assertThat(rehearsal.answered()).containsExactly("accepted", "accepted");
        assertThat(sentMs()).endsWith(68_500L, 69_000L, 70_000L, 70_000L);
        assertThat(rehearsal.lastEpoch()).isEqualTo(straight());
    }

    @Test
    void pausedRunTellsItsClockOnceAndNoMore() {
        asks(1500, TransportAction.PAUSE, null).asks(Duration.ofMillis(61_500), TransportAction.RESUME, null);

        rehearsal.play(at("1d/1s"));

        assertThat(rehearsal.clocks().stream().filter(clock -> clock.getState() == RunState.PAUSED))
                .hasSize(1);
    }

    @Test
    void answerIsInTheNextClockRecord() {
        asks(1500, TransportAction.PAUSE, null)
                .asks(Duration.ofMillis(1600), TransportAction.RATE, "0x")
                .asks(Duration.ofMillis(1700), TransportAction.RESUME, null);

        rehearsal.play(at("1d/1s"));

        List<RunClock> answers = rehearsal.clocks().stream()
                .filter(clock -> clock.getState() == RunState.PAUSED)
                .toList();
        assertThat(answers).extracting(RunClock::getLastCommandId).containsExactly("c0", "c1");
        assertThat(answers.get(0).getAnswer()).isEqualTo("accepted");
        assertThat(answers.get(1).getAnswer()).startsWith("speed '0x': wanted a rate");
    }

    @Test
    void newRateHoldsFromTheMomentItIsAsked() {
        asks(5000, TransportAction.RATE, "1d/100ms");

        rehearsal.play(at("1d/1s"));

        assertThat(sentMs()).endsWith(5350L, 5400L, 5500L, 5500L);
        assertThat(rehearsal.lastClock().getSpeedAsked()).isEqualTo("1d/100ms");
    }

    @Test
    void runGoesToMaxAndBack() {
        asks(5000, TransportAction.RATE, "max");

        rehearsal.play(at("1d/1s"));

        assertThat(sentMs()).endsWith(5000L, 5000L, 5000L);
        assertThat(rehearsal.lastClock().getRateAsked()).isNull();
        assertThat(rehearsal.lastEpoch()).isEqualTo(straight());
    }

    @Test
    void seekForwardSendsWhatLiesBetweenAtOnceInTheSameEpoch() {
        asks(500, TransportAction.SEEK, FIRST.plusDays(8).toString());

        rehearsal.play(at("1d/1s"));

        assertThat(rehearsal.lastClock().getEpoch()).isEqualTo(1);
        assertThat(sentMs())
                .containsExactly(
                        0L, 500L, 500L, 500L, 500L, 500L, 500L, 500L, 500L, 500L, 500L, 500L, 1000L, 1500L, 2500L,
                        2500L);
        assertThat(rehearsal.lastEpoch()).isEqualTo(straight());
    }

    @Test
    void seekBackBeginsAnEpochAndSendsWhatLiesBeforeAtOnce() {
        asks(8_700, TransportAction.SEEK, FIRST.plusDays(2).toString());

        rehearsal.play(at("1d/1s"));

        assertThat(rehearsal.lastClock().getEpoch()).isEqualTo(2);
        assertThat(sentMs()).startsWith(8700L, 8700L, 8700L, 8700L, 8950L).endsWith(16_700L, 16_700L);
        assertThat(rehearsal.lastEpoch()).isEqualTo(straight());
    }

    @Test
    void seekBackToWhereNothingWasSentSinceNeedsNoEpoch() {
        asks(4_900, TransportAction.SEEK, FIRST.plusDays(4).toString());

        rehearsal.play(at("1d/1s"));

        assertThat(rehearsal.lastClock().getEpoch()).isEqualTo(1);
        assertThat(sentMs()).endsWith(10_900L, 10_900L);
    }

    @Test
    void seekWhilePausedStaysPausedWithTheStateOfThatDay() {
        asks(500, TransportAction.PAUSE, null)
                .asks(
                        Duration.ofMillis(600),
                        TransportAction.SEEK,
                        FIRST.plusDays(8).toString())
                .asks(Duration.ofMillis(9_000), TransportAction.STOP, null);

        assertThat(rehearsal.play(at("1d/1s"))).isEqualTo(PlayResult.STOPPED);

        RunClock left = rehearsal.lastClock();
        assertThat(left.getState()).isEqualTo(RunState.PAUSED);
        assertThat(left.getDate()).isEqualTo(FIRST.plusDays(8));
        assertThat(left.getCampaignInstant()).isEqualTo("1945-08-15T15:00:00Z");
        assertThat(rehearsal.lastEpoch()).isEqualTo(straight().subList(0, 12));
    }

    @Test
    void seekToAnEventStandsRightBeforeIt() {
        asks(500, TransportAction.PAUSE, null)
                .asks(Duration.ofMillis(600), TransportAction.SEEK, "c")
                .asks(Duration.ofMillis(700), TransportAction.SEEK, "b")
                .asks(Duration.ofMillis(800), TransportAction.STOP, null);

        rehearsal.play(at("1d/1s"));

        assertThat(rehearsal.answered()).containsOnly("accepted");
        assertThat(rehearsal.lastClock().getEpoch()).isEqualTo(2);
        assertThat(rehearsal.lastClock().getCampaignInstant()).isEqualTo("1945-08-09T21:00:00Z");
        assertThat(rehearsal.lastEpoch()).isEqualTo(straight().subList(0, 4));
    }

    @Test
    void seekOutsideTheRunMeansItsNearerEnd() {
        asks(500, TransportAction.PAUSE, null)
                .asks(Duration.ofMillis(600), TransportAction.SEEK, "1950-01-01")
                .asks(Duration.ofMillis(700), TransportAction.STOP, null);
        rehearsal.play(at("1d/1s"));
        assertThat(rehearsal.lastEpoch()).isEqualTo(straight().subList(0, 15));

        asks(800, TransportAction.SEEK, "1900-01-01").asks(Duration.ofMillis(900), TransportAction.STOP, null);
        rehearsal.play(at("1d/1s").startPaused(true));
        assertThat(rehearsal.lastEpoch()).isEqualTo(straight().subList(0, 1));
    }

    @Test
    void stepsGoEventByEventAndDayByDay() {
        asks(100, TransportAction.STEP, null)
                .asks(Duration.ofMillis(200), TransportAction.STEP, "day 1")
                .asks(Duration.ofMillis(300), TransportAction.STEP, "event 2")
                .asks(Duration.ofMillis(400), TransportAction.STEP, "day 3")
                .asks(Duration.ofMillis(500), TransportAction.STOP, null);

        rehearsal.play(at("1d/1s").startPaused(true));

        assertThat(sentMs()).containsExactly(0L, 100L, 200L, 300L, 300L, 300L, 400L, 400L, 400L);
        assertThat(rehearsal.lastClock().getCampaignInstant()).isEqualTo("1945-08-12T15:00:00Z");
    }

    @Test
    void twoStepsAskedAtOnceAreTwoSteps() {
        asks(100, TransportAction.STEP, "event 1").asks(Duration.ofMillis(100), TransportAction.STEP, "event 2");
        asks(200, TransportAction.STOP, null);

        rehearsal.play(at("1d/1s").startPaused(true));

        assertThat(rehearsal.lastEpoch()).isEqualTo(straight().subList(0, 6));
    }

    @Test
    void stepOverTheEndFinishesTheRun() {
        asks(100, TransportAction.STEP, "event 99");

        assertThat(rehearsal.play(at("1d/1s").startPaused(true))).isEqualTo(PlayResult.FINISHED);

        assertThat(rehearsal.lastEpoch()).isEqualTo(straight());
    }

    @Test
    void refusedRequestsSayWhyAndChangeNothing() {
        List<String> seeks = List.of("nonsense", "1945-13-01", "");
        asks(1500, TransportAction.STEP, "event 1")
                .asks(Duration.ofMillis(1500), TransportAction.RATE, "-1x")
                .asks(Duration.ofMillis(1500), TransportAction.PAUSE, "now")
                .asks(Duration.ofMillis(1500), TransportAction.STEP, "event 0")
                .asks(Duration.ofMillis(1500), TransportAction.UNKNOWN, null);
        seeks.forEach(seek -> asks(1500, TransportAction.SEEK, seek));

        rehearsal.play(at("1d/1s"));

        assertThat(rehearsal.answered())
                .doesNotContain("accepted", "none")
                .contains(
                        "step while playing: pause first",
                        "pause takes no argument, found 'now'",
                        "seek 'nonsense': no such event from 1945-08-08 to 1945-08-17");
        assertThat(sentMs()).endsWith(8500L, 9000L, 10_000L, 10_000L);
        assertThat(rehearsal.lastEpoch()).isEqualTo(straight());
    }

    @Test
    void sameIdIsCarriedOutOnce() {
        asks(550, TransportAction.PAUSE, null).asks(Duration.ofMillis(600), TransportAction.STEP, "event 1");
        rehearsal.wall.at(Duration.ofMillis(700), () -> rehearsal.ask("c1", TransportAction.STEP, "event 1"));
        asks(800, TransportAction.STOP, null);

        rehearsal.play(at("1d/1s"));

        assertThat(rehearsal.lastEpoch()).isEqualTo(straight().subList(0, 5));
    }

    @Test
    void stayingRunCanBeSoughtBackFromItsEnd() {
        asks(20_000, TransportAction.RESUME, null)
                .asks(
                        Duration.ofMillis(21_000),
                        TransportAction.SEEK,
                        FIRST.plusDays(8).toString())
                .asks(Duration.ofMillis(30_000), TransportAction.STOP, null);

        assertThat(rehearsal.play(at("1d/1s").stay(true))).isEqualTo(PlayResult.FINISHED);

        assertThat(rehearsal.answered())
                .containsExactly("resume at the end: the run is finished, seek back first", "accepted", "accepted");
        assertThat(rehearsal.lastClock().getEpoch()).isEqualTo(2);
        assertThat(rehearsal.lastEpoch()).isEqualTo(straight());
    }

    @Test
    void deletedRunEndsWithATombstoneAndMayBeginAnew() {
        asks(2_500, TransportAction.DELETE, null);

        assertThat(rehearsal.play(at("1d/1s"))).isEqualTo(PlayResult.DELETED);

        List<TimelineRecord> timeline = rehearsal.timeline();
        TimelineRecord last = timeline.get(timeline.size() - 1);
        assertThat(last.getKind()).isEqualTo(TimelineKind.RUN_DELETED);
        assertThat(last.getSequence()).isEqualTo(5);
        assertThat(rehearsal.lastClock()).isNull();
        assertThat(rehearsal.open(at("max")).opening()).isEqualTo(new Opening(Opening.Kind.BEGUN, 2, null));
    }

    @Test
    void requestToARunThatHasEndedIsAnsweredToo() {
        RunPlayer player = rehearsal.open(at("max"));
        player.play();

        CompletableFuture<String> answer = rehearsal.ask("late", TransportAction.PAUSE, null);

        assertThat(answer).isCompletedWithValue("nobody plays a-run any more");
    }

    @Test
    void sequencesRestartInEveryEpoch() {
        asks(4_500, TransportAction.SEEK, FIRST.toString())
                .asks(
                        Duration.ofMillis(8_000),
                        TransportAction.SEEK,
                        FIRST.plusDays(1).toString());

        rehearsal.play(at("1d/1s"));

        List<Long> sequences =
                rehearsal.lastEpoch().stream().map(TimelineRecord::getSequence).toList();
        assertThat(sequences)
                .isEqualTo(IntStream.range(0, 16).mapToObj(Long::valueOf).toList());
        assertThat(rehearsal.lastClock().getEpoch()).isEqualTo(3);
    }
}
