package dev.daybook.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.producer.Progress;
import dev.daybook.schema.RunClock;
import dev.daybook.schema.RunState;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressLineTest {

    private final ProgressLine line = new ProgressLine(ZoneId.of("Asia/Tokyo"));
    private final RunClock playing = SampleProgress.clock(RunState.PLAYING, "1d/2s");

    @Test
    void saysDateDayBarStateSpeedEventsAndQuietDays() {
        assertThat(line.of(SampleProgress.of(playing, 3), "? keys", 120))
                .isEqualTo("1945-08-13  day 6 of 10  ━━━━━━━━━━━━━━━━━─────────────  playing 1d/2s"
                        + "  1,234 events  3 quiet days skipped  ? keys");
    }

    @Test
    void narrowTerminalLeavesOutWhatMattersLeast() {
        Progress progress = SampleProgress.of(playing, 3);

        assertThat(line.of(progress, "? keys", 80))
                .isEqualTo("1945-08-13  day 6 of 10  ━━━━━━━━━────────  playing 1d/2s" + "  1,234 events  ? keys");
        assertThat(line.of(progress, "? keys", 70))
                .isEqualTo("1945-08-13  day 6 of 10  ━━━━━━━━───────  playing 1d/2s  1,234 events");
        assertThat(line.of(progress, "? keys", 45)).isEqualTo("1945-08-13  day 6 of 10  playing 1d/2s");
        assertThat(line.of(progress, "? keys", 20)).isEqualTo("1945-08-13  day 6 o");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 30, 50, 79, 80, 81, 100, 132, 200})
    void lineNeverReachesTheLastColumn(int columns) {
        Progress progress = SampleProgress.of(playing, 12);

        assertThat(line.of(progress, "? keys", columns)).hasSizeLessThan(columns);
        assertThat(line.noted(progress, "no such event ".repeat(9), columns)).hasSizeLessThan(columns);
    }

    @Test
    void noteIsSaidBeforeAllButTheDate() {
        assertThat(line.noted(SampleProgress.of(playing, 0), "step while playing: pause first", 60))
                .isEqualTo("1945-08-13  day 6 of 10  step while playing: pause first");
    }

    @Test
    void rateThatIsNotKeptIsSaid() {
        RunClock late = RunClock.newBuilder(playing)
                .setRateAsked(43_200.0)
                .setRateAchieved(21_600.0)
                .build();

        assertThat(line.of(SampleProgress.of(late, 0), "", 120)).contains("playing 1d/2s (50% kept)");
        assertThat(line.of(SampleProgress.of(SampleProgress.clock(RunState.PAUSED, "1d/2s"), 0), "", 120))
                .contains("paused (1d/2s)");
    }
}
