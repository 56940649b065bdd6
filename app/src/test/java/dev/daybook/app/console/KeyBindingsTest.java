package dev.daybook.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.schema.RunClock;
import dev.daybook.schema.RunState;
import dev.daybook.schema.TransportAction;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyBindingsTest {

    private final KeyBindings bindings = new KeyBindings(ZoneId.of("Asia/Tokyo"));
    private final RunClock playing = SampleProgress.clock(RunState.PLAYING, "1d/2s");
    private final RunClock paused = SampleProgress.clock(RunState.PAUSED, "3600x");

    @Test
    void spacePausesWhatPlaysAndResumesWhatDoesNot() {
        assertThat(typed(' ', playing)).isEqualTo(new Wish.Ask(TransportAction.PAUSE, null));
        assertThat(typed(' ', paused)).isEqualTo(new Wish.Ask(TransportAction.RESUME, null));
    }

    @Test
    void arrowsGoToTheDaysBeside() {
        assertThat(bindings.of(Key.Named.LEFT, playing)).isEqualTo(new Wish.Ask(TransportAction.SEEK, "1945-08-12"));
        assertThat(bindings.of(Key.Named.RIGHT, paused)).isEqualTo(new Wish.Ask(TransportAction.SEEK, "1945-08-14"));
    }

    @Test
    void dayBeforeTheEndIsTheLastDay() {
        RunClock ended = RunClock.newBuilder(paused)
                .setDate(paused.getEndsOn())
                .setCampaignInstant(Instant.parse("1945-08-17T15:00:00Z"))
                .build();

        assertThat(bindings.of(Key.Named.LEFT, ended)).isEqualTo(new Wish.Ask(TransportAction.SEEK, "1945-08-17"));
    }

    @ParameterizedTest
    @CsvSource({"+, 1d/1s, 5000x", "=, 1d/1s, 5000x", "-, 1d/5s, 2000x", "_, 1d/5s, 2000x"})
    void signsClimbTheLadder(char sign, String fromTwoSeconds, String fromAnHour) {
        assertThat(typed(sign, playing)).isEqualTo(new Wish.Ask(TransportAction.RATE, fromTwoSeconds));
        assertThat(typed(sign, paused)).isEqualTo(new Wish.Ask(TransportAction.RATE, fromAnHour));
    }

    @Test
    void upAndDownAreTheSigns() {
        assertThat(bindings.of(Key.Named.UP, playing)).isEqualTo(typed('+', playing));
        assertThat(bindings.of(Key.Named.DOWN, playing)).isEqualTo(typed('-', playing));
    }

    @Test
    void theRestIsAskedAsItIs() {
        assertThat(typed('.', playing)).isEqualTo(new Wish.Ask(TransportAction.STEP, "event 1"));
        assertThat(typed('q', playing)).isEqualTo(new Wish.Ask(TransportAction.STOP, null));
        assertThat(typed('g', playing)).isInstanceOf(Wish.AskWhere.class);
        assertThat(typed('?', playing)).isInstanceOf(Wish.ShowKeys.class);
        assertThat(typed('x', playing)).isInstanceOf(Wish.Nothing.class);
        assertThat(bindings.of(Key.Named.ENTER, playing)).isInstanceOf(Wish.Nothing.class);
    }

    private Wish typed(char character, RunClock clock) {
        return bindings.of(new Key.Typed(character), clock);
    }
}
