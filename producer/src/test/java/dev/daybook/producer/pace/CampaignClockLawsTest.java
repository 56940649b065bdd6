package dev.daybook.producer.pace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.producer.Seeds;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The clock beside the same history summed up in fractions of 60 digits. */
class CampaignClockLawsTest {

    private static final MathContext DIGITS = new MathContext(60);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000L);
    private static final Instant START = Instant.parse("1945-08-08T15:00:00Z");
    private static final List<String> SPEEDS =
            List.of("realtime", "0.001x", "0.37x", "7x", "3600x", "1d/2s", "1d/7s", "1d/100ms", "1w/3s");

    private final FakeWallClock wall = new FakeWallClock();
    private BigDecimal campaignSeconds = BigDecimal.valueOf(START.getEpochSecond());
    private Speed speed = Speed.REALTIME;
    private boolean paused;

    static LongStream seeds() {
        return Seeds.of(20, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void scheduleIsExactToAMillisecondAfterTenThousandChanges(long seed) {
        Random random = new Random(seed);
        CampaignClock clock = new CampaignClock(wall, START, speed, false);

        for (int change = 0; change < 10_000; change++) {
            pass(random.nextLong(3_000_000_000L));
            change(clock, random);
            assertThat(inSeconds(clock.now()).subtract(campaignSeconds).abs()).isLessThan(new BigDecimal("1e-8"));
        }

        clock.resume();
        paused = false;
        Instant due = clock.now().plusMillis(random.nextLong(1_000_000_000L));
        BigDecimal expectedNanos =
                inSeconds(due).subtract(campaignSeconds).divide(rate(), DIGITS).multiply(BILLION);
        assertThat(BigDecimal.valueOf(clock.nanosUntil(due))
                        .subtract(expectedNanos)
                        .abs())
                .isLessThan(BigDecimal.valueOf(1_000_000L));
    }

    private void change(CampaignClock clock, Random random) {
        switch (random.nextInt(4)) {
            case 0 -> {
                clock.pause();
                paused = true;
            }
            case 1 -> {
                clock.resume();
                paused = false;
            }
            case 2 -> {
                speed = Speed.parse(SPEEDS.get(random.nextInt(SPEEDS.size())));
                clock.rate(speed);
            }
            default -> {
                if (random.nextInt(10) == 0) {
                    Instant target = START.plusMillis(random.nextLong(10_000_000_000L));
                    clock.seek(target);
                    campaignSeconds = inSeconds(target);
                }
            }
        }
    }

    private void pass(long nanos) {
        wall.advance(nanos);
        if (!paused) {
            campaignSeconds = campaignSeconds.add(
                    BigDecimal.valueOf(nanos).divide(BILLION, DIGITS).multiply(rate(), DIGITS), DIGITS);
        }
    }

    private BigDecimal rate() {
        return BigDecimal.valueOf(speed.campaign()).divide(BigDecimal.valueOf(speed.wall()), DIGITS);
    }

    private static BigDecimal inSeconds(Instant instant) {
        return BigDecimal.valueOf(instant.getEpochSecond()).add(BigDecimal.valueOf(instant.getNano(), 9));
    }
}
