package dev.daybook.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.schema.RunClock;
import dev.daybook.schema.RunState;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServingLineTest {

    private static final RunClock CLOCK = SampleProgress.clock(RunState.PLAYING, "1d/2s");

    private static String line(Optional<RunClock> live, int streams, long lagMs, int columns) {
        return ServingLine.of(new Serving("http://localhost:1945/", live, streams, Duration.ofMillis(lagMs)), columns);
    }

    @Test
    void wideTerminalIsToldEverything() {
        assertThat(line(Optional.of(CLOCK), 3, 12, 120))
                .isEqualTo("http://localhost:1945/  1945-08-13  playing 1d/2s  3 subscribers  12 ms behind  r1");
    }

    @Test
    void narrowTerminalIsToldWhatMattersMost() {
        assertThat(line(Optional.of(CLOCK), 3, 12, 70)).endsWith("  3 subscribers");
        assertThat(line(Optional.of(CLOCK), 3, 12, 30)).hasSize(29).startsWith("http://localhost:1945/");
    }

    @Test
    void countsAndTimesReadAsPeopleSayThem() {
        assertThat(line(Optional.empty(), 1, 61_500, 100))
                .isEqualTo("http://localhost:1945/  no live run  1 subscriber  61.5 s behind");
        assertThat(line(Optional.empty(), 10_000, 999, 100)).endsWith("10,000 subscribers  999 ms behind");
    }
}
