package dev.daybook.producer.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LatenessTest {

    private final Lateness lateness = new Lateness();

    @Test
    void figuresAreThoseOfWhatWasCounted() {
        for (int ms = 1; ms <= 100; ms++) {
            lateness.add(TimeUnit.MILLISECONDS.toNanos(ms));
        }

        assertThat(lateness.p50Ms()).isCloseTo(50.0, within(0.1));
        assertThat(lateness.p99Ms()).isCloseTo(99.0, within(0.1));
        assertThat(lateness.maxMs()).isCloseTo(100.0, within(0.1));
    }

    @Test
    void moreThanAnHourCountsAsAnHour() {
        lateness.add(Long.MAX_VALUE);

        assertThat(lateness.maxMs()).isCloseTo(3_600_000.0, within(4000.0));
    }

    @Test
    void clearedFiguresAreOfNothing() {
        lateness.add(5);
        lateness.clear();

        assertThat(lateness.isEmpty()).isTrue();
    }
}
