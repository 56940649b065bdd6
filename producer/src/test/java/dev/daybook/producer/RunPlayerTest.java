package dev.daybook.producer;

import static dev.daybook.producer.Rehearsal.at;
import static dev.daybook.producer.timeline.MadeUpCampaign.FIRST;
import static dev.daybook.producer.timeline.MadeUpCampaign.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.error.DaybookException;
import dev.daybook.producer.timeline.MadeUpCampaign;
import dev.daybook.producer.timeline.RunEpoch;
import dev.daybook.schema.Campaign;
import dev.daybook.schema.RunClock;
import dev.daybook.schema.RunState;
import dev.daybook.schema.TimelineKind;
import dev.daybook.schema.TimelineRecord;
import dev.daybook.schema.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class RunPlayerTest {

    private static final MadeUpCampaign TEN_DAYS = MadeUpCampaign.of(
            10, "Asia/Tokyo", event("a", 0, null), event("b", 2, "06:00"), event("c", 2, null), event("d", 8, null));

    /** Every commit is lost. */
    private static final RandomGenerator ALWAYS = new RandomGenerator() {
        @Override
        public long nextLong() {
            return 1;
        }

        @Override
        public int nextInt(int bound) {
            return 1;
        }
    };

    private final Rehearsal rehearsal = new Rehearsal(TEN_DAYS);

    private List<String> said() {
        return rehearsal.timeline().stream()
                .map(record -> record.getEpoch() + ":" + record.getSequence() + ":"
                        + (record.getEventId() == null ? record.getKind() : record.getEventId()))
                .toList();
    }

    @Test
    void runAtMaxIsSentWholeInOneGo() {
        assertThat(rehearsal.play(at("max").to(FIRST.plusDays(1)))).isEqualTo(PlayResult.FINISHED);

        assertThat(said())
                .containsExactly("1:0:RUN_STARTED", "1:1:a", "1:2:DAY_CLOSED", "1:3:DAY_CLOSED", "1:4:RUN_FINISHED");
        assertThat(rehearsal.lastClock().getState()).isEqualTo(RunState.FINISHED);
        assertThat(rehearsal.lastClock().getDate()).isEqualTo(FIRST.plusDays(1));
    }

    @Test
    void everyTransactionTellsInItsClockRecordWhatItHolds() {
        rehearsal.play(at("1d/1s"));

        List<List<ProducerRecord<String, byte[]>>> behindCampaign =
                rehearsal.transactions.subList(1, rehearsal.transactions.size());
        long sequence = -1;
        for (List<ProducerRecord<String, byte[]>> transaction : behindCampaign) {
            assertThat(transaction)
                    .filteredOn(record -> record.topic().equals(Topics.CLOCK.name()))
                    .hasSize(1);
            sequence += transaction.size() - 1;
            ProducerRecord<String, byte[]> last = transaction.get(transaction.size() - 1);
            RunClock clock = Topics.CLOCK.value().deserializer().deserialize(last.topic(), last.value());
            assertThat(clock.getSequence()).isEqualTo(sequence);
        }
    }

    @Test
    void recordsAreKeyedByRunStampedByTheWallClockAndHeadedByTheirDay() {
        rehearsal.play(at("1d/1s"));

        ProducerRecord<String, byte[]> closed =
                rehearsal.records(Topics.TIMELINE).get(2);
        assertThat(closed.key()).isEqualTo(Rehearsal.RUN);
        assertThat(closed.timestamp())
                .isEqualTo(Instant.parse("2026-08-09T00:00:01Z").toEpochMilli());
        assertThat(new String(closed.headers().lastHeader("campaign-date").value(), StandardCharsets.UTF_8))
                .isEqualTo("1945-08-08");
    }

    @Test
    void campaignIsPublishedOnceByItsFingerprint() {
        rehearsal.play(at("max"));
        rehearsal.play(at("max").restart(true));

        assertThat(rehearsal.records(Topics.CAMPAIGNS))
                .extracting(ProducerRecord::key)
                .containsExactly("made-up/f00d");
        assertThat(rehearsal.values(Topics.CAMPAIGNS))
                .extracting(Campaign::getDefinition)
                .containsExactly(TEN_DAYS.definition());
    }

    @Test
    void whatFallsDueWithinTwentyMillisecondsGoesTogether() {
        rehearsal.play(at("1d/60ms"));

        // Day 2: b at 15 ms, c at 37.5 ms, the day's end at 60 ms.
        List<List<String>> together = rehearsal.transactions.stream()
                .map(transaction -> transaction.stream()
                        .filter(record -> record.topic().equals(Topics.TIMELINE.name()))
                        .map(record -> Topics.TIMELINE.value().deserializer().deserialize("", record.value()))
                        .map(record -> record.getDate().getDayOfMonth() + "" + record.getKind())
                        .toList())
                .toList();
        assertThat(together).contains(List.of("10EVENT"), List.of("10EVENT"), List.of("10DAY_CLOSED"));
        assertThat(together).contains(List.of("17DAY_CLOSED", "17RUN_FINISHED"));
    }

    @Test
    void clockIsToldFourTimesASecondWhilePlaying() {
        rehearsal.play(at("1d/10s"));

        List<Long> gaps = gapsMs(rehearsal.records(Topics.CLOCK));
        assertThat(gaps).allMatch(gap -> gap <= 250);
        assertThat(gaps).hasSizeGreaterThan(390);
    }

    private static List<Long> gapsMs(List<ProducerRecord<String, byte[]>> records) {
        return IntStream.range(1, records.size())
                .mapToObj(i -> records.get(i).timestamp() - records.get(i - 1).timestamp())
                .toList();
    }

    @Test
    void whatLiesBeforeTheFirstDayAskedForGoesAtFullSpeed() {
        rehearsal.play(at("1d/1s").from(FIRST.plusDays(8)));

        List<Long> sent = rehearsal.records(Topics.TIMELINE).stream()
                .map(ProducerRecord::timestamp)
                .toList();
        long begun = sent.get(0);
        assertThat(rehearsal.lastEpoch()).isEqualTo(straight());
        assertThat(sent).startsWith(begun, begun, begun, begun, begun, begun, begun, begun);
        assertThat(sent).endsWith(begun + 500, begun + 1000, begun + 2000, begun + 2000);
    }

    @Test
    void unfinishedRunContinuesWithTheNextRecordWhereTimeStood() {
        Rehearsal left = rehearsal;
        left.wall.at(Duration.ofMillis(2300), () -> stopNow());

        assertThat(playStopping(at("1d/1s"))).isEqualTo(PlayResult.STOPPED);
        assertThat(left.lastClock().getState()).isEqualTo(RunState.PAUSED);
        assertThat(left.lastClock().getSequence()).isEqualTo(4);
        RunPlayer next = left.open(at("1d/1s"));
        assertThat(next.opening()).isEqualTo(new Opening(Opening.Kind.CONTINUED, 1, FIRST.plusDays(2)));
        assertThat(next.play()).isEqualTo(PlayResult.FINISHED);

        assertThat(left.lastEpoch()).isEqualTo(straight());
        assertThat(left.wall.nanoTime()).isEqualTo(Duration.ofSeconds(10).toNanos());
    }

    private RunPlayer playing;

    private PlayResult playStopping(RunRequest request) {
        playing = rehearsal.open(request);
        try (RunPlayer player = playing) {
            return player.play();
        }
    }

    private void stopNow() {
        playing.stop();
    }

    @Test
    void finishedRunStaysFinished() {
        rehearsal.play(at("max"));
        int records = rehearsal.transactions.size();

        RunPlayer again = rehearsal.open(at("max"));

        assertThat(again.opening().kind()).isEqualTo(Opening.Kind.FINISHED);
        assertThat(again.play()).isEqualTo(PlayResult.ALREADY_FINISHED);
        assertThat(rehearsal.transactions).hasSize(records);
    }

    @Test
    void finishedRunOfAnEarlierEndStaysFinishedToo() {
        rehearsal.play(at("max").to(FIRST.plusDays(1)));

        assertThat(rehearsal.play(at("max"))).isEqualTo(PlayResult.ALREADY_FINISHED);
        assertThat(rehearsal.lastClock().getEndsOn()).isEqualTo(FIRST.plusDays(1));
    }

    @Test
    void restartBeginsTheNextEpochAtSequenceZero() {
        rehearsal.play(at("max"));
        List<TimelineRecord> first = rehearsal.lastEpoch();

        rehearsal.play(at("max").restart(true));

        assertThat(rehearsal.lastEpoch()).isEqualTo(first).isEqualTo(straight());
        assertThat(rehearsal.lastClock().getEpoch()).isEqualTo(2);
    }

    @Test
    void runOfAnotherPackIsNotContinued() {
        rehearsal.play(at("max"));
        MadeUpCampaign edited = new MadeUpCampaign(TEN_DAYS.definition(), "beef", TEN_DAYS.all());
        RunRequest request = at("max");
        RunPosition position = rehearsal.position();

        assertThatThrownBy(() -> Opening.of(request, edited, position))
                .isInstanceOf(DaybookException.BadRecords.class)
                .hasMessageContainingAll("f00d", "beef", "--restart", "daybook correct --run a-run");
    }

    @Test
    void refusedRequestShutsNobodyOut() {
        rehearsal.play(at("max"));
        rehearsal.changesTo(new MadeUpCampaign(TEN_DAYS.definition(), "beef", TEN_DAYS.all()));

        assertThatThrownBy(() -> rehearsal.open(at("max"))).isInstanceOf(DaybookException.BadRecords.class);

        assertThat(rehearsal.hasTakenOver()).isFalse();
    }

    @Test
    void runThatWasRestartedWithThisPackBehindWhatCanBeReadIsNotRefused() {
        rehearsal.play(at("max"));
        rehearsal.glanceStays();
        rehearsal.changesTo(new MadeUpCampaign(TEN_DAYS.definition(), "beef", TEN_DAYS.all()));
        rehearsal.play(at("max").restart(true));

        try (RunPlayer player = rehearsal.open(at("max"))) {
            assertThat(player.opening()).isEqualTo(new Opening(Opening.Kind.FINISHED, 2, FIRST.plusDays(9)));
        }
        assertThat(rehearsal.hasTakenOver()).isTrue();
    }

    @Test
    void timelineThatThePackDoesNotSayIsNotContinued() {
        rehearsal.play(at("max").to(FIRST.plusDays(4)));
        TimelineRecord unlike = TimelineRecord.newBuilder(rehearsal.timeline().get(1))
                .setEventId("z")
                .build();
        RunPosition position = new RunPosition(unlike, null, true, null);

        assertThatThrownBy(() -> new Cursor(TEN_DAYS, new RunEpoch("a-run", "made-up", "f00d", 1), FIRST.plusDays(4))
                        .continueAfter(position))
                .isInstanceOf(DaybookException.BadRecords.class)
                .hasMessageContaining("as record 1 of epoch 1");
    }

    @Test
    void runShutOutByAnotherProcessSaysSo() {
        rehearsal.wall.at(Duration.ofMillis(1200), rehearsal::fence);

        assertThatThrownBy(() -> rehearsal.play(at("1d/1s")))
                .isInstanceOf(DaybookException.Unavailable.class)
                .hasMessageContaining("run a-run is played by another process now");
    }

    @Test
    void runPlayedByAnotherProcessWhileTheBrokerFailedIsLeftToIt() {
        Rehearsal other = new Rehearsal(TEN_DAYS);
        other.play(at("max"));
        other.play(at("max").restart(true));
        rehearsal.wall.at(Duration.ofMillis(1200), () -> {
            rehearsal.transactions.addAll(other.transactions);
            rehearsal.brokerFails(ALWAYS);
        });

        assertThatThrownBy(() -> rehearsal.play(at("1d/1s")))
                .isInstanceOf(DaybookException.Unavailable.class)
                .hasMessageContaining("by another process meanwhile");
    }

    @Test
    void longWaitsAreCutAndTheQuietDaysCloseAtOnce() {
        RunPlayer player = rehearsal.open(at("1d/10s").skipQuiet(Duration.ofSeconds(2)));
        player.play();

        List<Long> sent = rehearsal.records(Topics.TIMELINE).stream()
                .map(ProducerRecord::timestamp)
                .toList();
        List<Long> ms = sent.stream().map(each -> each - sent.get(0)).toList();
        // start, a, two days, b, c, six days, d, two days, end: nothing waits longer than 2 s for the next event
        assertThat(ms)
                .containsExactly(
                        0L, 2000L, 2000L, 2000L, 4000L, 6000L, 6000L, 6000L, 6000L, 6000L, 6000L, 6000L, 8000L, 8000L,
                        10000L, 10000L);
        assertThat(player.progress())
                .hasValueSatisfying(progress -> assertThat(progress.quietDays()).isEqualTo(7));
        assertThat(rehearsal.lastEpoch()).isEqualTo(straight());
    }

    @Test
    void loopBeginsTheNextEpochAtTheEnd() {
        rehearsal.wall.at(Duration.ofMillis(2600), () -> stopNow());

        assertThat(playStopping(at("1d/1s").to(FIRST).loop(true))).isEqualTo(PlayResult.STOPPED);

        assertThat(said())
                .containsExactly(
                        "1:0:RUN_STARTED",
                        "1:1:a",
                        "1:2:DAY_CLOSED",
                        "1:3:RUN_FINISHED",
                        "2:0:RUN_STARTED",
                        "2:1:a",
                        "2:2:DAY_CLOSED",
                        "2:3:RUN_FINISHED",
                        "3:0:RUN_STARTED",
                        "3:1:a");
        assertThat(rehearsal.clocks()).extracting(RunClock::getState).doesNotContain(RunState.FINISHED);
    }

    @Test
    void progressSaysTheDayAndTheEventsSent() {
        RunPlayer player = rehearsal.open(at("max").to(FIRST.plusDays(4)));
        assertThat(player.progress()).isEmpty();

        player.play();

        Progress progress = player.progress().orElseThrow();
        assertThat(progress.dayNumber()).isEqualTo(5);
        assertThat(progress.days()).isEqualTo(5);
        assertThat(progress.eventsSent()).isEqualTo(3);
    }

    @Test
    void lateRecordsAreCountedAsLate() {
        Rehearsal slow = new Rehearsal(TEN_DAYS).commitsTake(Duration.ofMillis(30));

        slow.play(at("1d/40ms"));

        assertThat(slow.lastClock().getLatenessMaxMs()).isBetween(1.0, 60.0);
        assertThat(slow.lastClock().getLatenessP50Ms())
                .isLessThanOrEqualTo(slow.lastClock().getLatenessP99Ms());
        assertThat(slow.lastEpoch()).isEqualTo(straight());
    }

    @Test
    void punctualRecordsAreNotLateAndTheRateIsAchieved() {
        rehearsal.play(at("1d/1s"));

        assertThat(rehearsal.lastClock().getLatenessMaxMs()).isZero();
        assertThat(rehearsal.lastClock().getRateAsked()).isEqualTo(86_400.0);
        assertThat(rehearsal.lastClock().getRateAchieved()).isEqualTo(86_400.0);
    }

    @Test
    void daysOutsideTheSpanAreRefused() {
        assertThatThrownBy(() -> rehearsal.open(at("max").to(FIRST.plusDays(10))))
                .isInstanceOf(DaybookException.Usage.class)
                .hasMessage("to 1945-08-18: wanted a day of made-up, 1945-08-08 to 1945-08-17");
        assertThatThrownBy(() -> rehearsal.open(at("max").from(FIRST.minusDays(1))))
                .isInstanceOf(DaybookException.Usage.class);
    }

    @Test
    void interruptedPlayCanBeContinued() {
        rehearsal.wall.at(Duration.ofMillis(2300), () -> Thread.currentThread().interrupt());
        assertThat(rehearsal.play(at("1d/1s"))).isEqualTo(PlayResult.STOPPED);
        assertThat(Thread.interrupted()).isTrue();

        assertThat(rehearsal.play(at("max"))).isEqualTo(PlayResult.FINISHED);

        assertThat(rehearsal.lastEpoch()).isEqualTo(straight());
        assertThat(rehearsal.timeline()).extracting(TimelineRecord::getKind).containsOnlyOnce(TimelineKind.RUN_STARTED);
    }

    private static List<TimelineRecord> straight() {
        Rehearsal straight = new Rehearsal(TEN_DAYS);
        straight.play(at("max"));
        return straight.lastEpoch();
    }
}
