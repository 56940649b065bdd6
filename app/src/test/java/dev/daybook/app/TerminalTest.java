package dev.daybook.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {

    private static final Map<String, String> ON_A_TERMINAL =
            Map.of("daybook.stdout.tty", "true", "daybook.stderr.tty", "true", "daybook.columns", "132");
    private static final Map<String, String> INPUT_TOO =
            Map.of("daybook.stdin.tty", "true", "daybook.stdout.tty", "false", "daybook.stderr.tty", "true");

    @Test
    void nothingSaidIsNoTerminalOfEightyColumns() {
        assertThat(Terminal.of(Map.of(), Map.of())).isEqualTo(new Terminal(false, false, false, 80, false, false));
    }

    @Test
    void terminalHasColourAndItsWidth() {
        assertThat(Terminal.of(ON_A_TERMINAL, Map.of())).isEqualTo(new Terminal(false, true, true, 132, true, false));
    }

    @ParameterizedTest
    @CsvSource({"NO_COLOR, 1", "NO_COLOR, false", "TERM, dumb"})
    void colourCanBeRefused(String name, String value) {
        assertThat(Terminal.of(ON_A_TERMINAL, Map.of(name, value)).colour()).isFalse();
    }

    @Test
    void emptyNoColorMeansNothing() {
        assertThat(Terminal.of(ON_A_TERMINAL, Map.of("NO_COLOR", "", "TERM", "xterm"))
                        .colour())
                .isTrue();
    }

    @Test
    void keysNeedInputAndErrorsOnATerminalThatCanBeSteered() {
        assertThat(Terminal.of(INPUT_TOO, Map.of()).takesKeys()).isTrue();
        assertThat(Terminal.of(INPUT_TOO, Map.of("TERM", "dumb")).takesKeys()).isFalse();
        assertThat(Terminal.of(ON_A_TERMINAL, Map.of()).takesKeys()).isFalse();
        assertThat(Terminal.of(ON_A_TERMINAL, Map.of()).redraws()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"60, 60", "0, 80", "-3, 80", "wide, 80", "99999, 80", "999999999999, 80"})
    void columnsOfTheEnvironmentGoFirstIfTheyCanBe(String said, int columns) {
        assertThat(Terminal.of(ON_A_TERMINAL, Map.of("COLUMNS", said)).columns())
                .isEqualTo(columns);
    }
}
