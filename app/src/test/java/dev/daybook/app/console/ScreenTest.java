package dev.daybook.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.app.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ScreenTest {

    private static final String WIPED = "\r\033[K";
    private static final String LINE = "\r\033[?7lday 1\033[K\033[?7h";

    private final StringWriter both = new StringWriter();
    private final StringWriter out = new StringWriter();

    @Test
    void lineIsWipedBeforeAResultAndDrawnAgainBehindIt() {
        Screen screen = screen(both, new Terminal(true, true, true, 80, true, false));

        screen.show("day 1");
        screen.print("a digest\n");
        screen.close();

        assertThat(both.toString()).isEqualTo(LINE + WIPED + "a digest\n" + LINE + WIPED);
    }

    @Test
    void resultsThatGoElsewhereLeaveTheLineAlone() {
        Screen screen = screen(out, new Terminal(true, false, true, 80, false, false));

        screen.show("day 1");
        screen.print("a digest\n");

        assertThat(out.toString()).isEqualTo("a digest\n");
        assertThat(both.toString()).isEqualTo(LINE);
    }

    @Test
    void withoutATerminalNoLineIsDrawn() {
        Screen screen = screen(out, new Terminal(false, false, false, 80, false, false));

        screen.show("day 1");
        screen.print("a digest\n");
        screen.say("words");

        assertThat(both.toString()).isEqualTo("words" + System.lineSeparator());
    }

    @Test
    void sameLineIsNotDrawnTwiceAndNoneOnceItIsClosed() {
        Screen screen = screen(out, new Terminal(true, true, true, 80, true, false));

        screen.show("day 1");
        screen.show("day 1");
        screen.close();
        screen.show("day 2");
        screen.say("bye");

        assertThat(both.toString()).isEqualTo(LINE + WIPED + "bye" + System.lineSeparator());
    }

    private Screen screen(StringWriter results, Terminal terminal) {
        return new Screen(new PrintWriter(results), new PrintWriter(both), terminal);
    }
}
