package dev.daybook.producer.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CampaignClockTest {

    private static final Instant START = Instant.parse("1945-08-08T15:00:00Z");
    private static final long ONE_SECOND_NANOS = 1_000_000_000L;

    private final FakeWallClock wall = new FakeWallClock();

    private CampaignClock clock(String speed) {
        return new CampaignClock(wall, START, Speed.parse(speed), false);
    }

    @Test
    void campaignTimePassesAtItsSpeed() {
        CampaignClock clock = clock("1d/2s");

        wall.advance(3 * ONE_SECOND_NANOS);

        assertThat(clock.now()).isEqualTo(START.plus(Duration.ofHours(36)));
        assertThat(clock.nanosUntil(START.plus(Duration.ofDays(2)))).isEqualTo(ONE_SECOND_NANOS);
        assertThat(clock.nanosUntil(START)).isEqualTo(-3 * ONE_SECOND_NANOS);
    }

    @Test
    void pausedClockStandsStillAndNothingFallsDue() {
        CampaignClock clock = clock("1d/2s");
        wall.advance(ONE_SECOND_NANOS);
        clock.pause();

        wall.advance(100 * ONE_SECOND_NANOS);

        assertThat(clock.now()).isEqualTo(START.plus(Duration.ofHours(12)));
        assertThat(clock.nanosUntil(START)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void resumedClockGoesOnFromWhereItStood() {
        CampaignClock clock = clock("1d/2s");
        clock.pause();
        wall.advance(100 * ONE_SECOND_NANOS);
        clock.resume();

        wall.advance(ONE_SECOND_NANOS);

        assertThat(clock.now()).isEqualTo(START.plus(Duration.ofHours(12)));
    }

    @Test
    void newRateCountsFromTheChange() {
        CampaignClock clock = clock("1d/2s");
        wall.advance(2 * ONE_SECOND_NANOS);
        clock.rate(Speed.parse("1h/1s"));

        wall.advance(ONE_SECOND_NANOS);

        assertThat(clock.now()).isEqualTo(START.plus(Duration.ofHours(25)));
    }

    @Test
    void seekKeepsPausedOrPlaying() {
        CampaignClock clock = clock("1d/2s");
        clock.pause();

        clock.seek(START.plus(Duration.ofDays(9)));
        wall.advance(ONE_SECOND_NANOS);

        assertThat(clock.paused()).isTrue();
        assertThat(clock.now()).isEqualTo(START.plus(Duration.ofDays(9)));
    }

    @Test
    void atMaxEverythingIsDueAndTimeStandsWhereTheRunIs() {
        CampaignClock clock = clock("max");

        clock.reached(START.plusSeconds(7));
        wall.advance(ONE_SECOND_NANOS);

        assertThat(clock.nanosUntil(START.plus(Duration.ofDays(999)))).isZero();
        assertThat(clock.now()).isEqualTo(START.plusSeconds(7));
        assertThat(clock.achieved(START.plusSeconds(7))).hasValue(7.0);
    }

    @Test
    void rateAfterMaxGoesOnFromWhereTheRunIs() {
        CampaignClock clock = clock("max");
        clock.reached(START.plusSeconds(7));
        clock.rate(Speed.REALTIME);

        wall.advance(ONE_SECOND_NANOS);

        assertThat(clock.now()).isEqualTo(START.plusSeconds(8));
    }

    @Test
    void whatFellDueBeforeTheAnchorIsNotLate() {
        CampaignClock clock = clock("1x");
        wall.advance(5 * ONE_SECOND_NANOS);
        clock.seek(START.plusSeconds(100));
        wall.advance(ONE_SECOND_NANOS);

        assertThat(clock.lateNanos(START.plusSeconds(99))).isEmpty();
        assertThat(clock.lateNanos(START.plusSeconds(100))).hasValue(ONE_SECOND_NANOS);
        assertThat(clock.lateNanos(START.plusSeconds(200))).hasValue(0);
    }

    @Test
    void sleeperWakesAtTheDueInstantExactly() throws InterruptedException {
        CampaignClock clock = clock("7x");
        Instant due = START.plusNanos(1_000_000_003L);

        assertThat(clock.sleepUntil(due, Long.MAX_VALUE)).isTrue();

        assertThat(clock.now()).isAfterOrEqualTo(due);
        wall.advance(-1);
        assertThat(clock.now()).isBefore(due);
    }

    @Test
    void sleeperFollowsANewRate() throws InterruptedException {
        CampaignClock clock = clock("1x");
        wall.at(Duration.ofSeconds(1), () -> clock.rate(Speed.parse("9x")));

        clock.sleepUntil(START.plusSeconds(10), Long.MAX_VALUE);

        assertThat(wall.nanoTime()).isEqualTo(2 * ONE_SECOND_NANOS);
    }

    @Test
    void sleeperGivesUpWhenItsTimeIsOver() throws InterruptedException {
        CampaignClock clock = clock("1x");

        assertThat(clock.sleepUntil(START.plusSeconds(10), ONE_SECOND_NANOS)).isFalse();

        assertThat(wall.nanoTime()).isEqualTo(ONE_SECOND_NANOS);
    }

    @Test
    void wakeBeforeTheSleepIsNotLost() throws InterruptedException {
        CampaignClock clock = clock("1x");
        clock.wake();

        assertThat(clock.sleepUntil(START.plusSeconds(10), Long.MAX_VALUE)).isFalse();
        assertThat(wall.nanoTime()).isZero();
    }

    @Test
    void anotherThreadWakesTheSleeperOfTheMachinesClock() throws Exception {
        CampaignClock clock = new CampaignClock(WallClock.system(), START, Speed.REALTIME, true);
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Boolean> slept = CompletableFuture.supplyAsync(() -> {
            begun.countDown();
            try {
                return clock.sleepUntil(START.plusSeconds(1), Long.MAX_VALUE);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        begun.await();

        clock.wake();

        assertThat(slept.get(30, TimeUnit.SECONDS)).isFalse();
    }
}
