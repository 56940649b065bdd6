package dev.daybook.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PromptTest {

    private final Prompt prompt = new Prompt("go to:");

    @Test
    void whatIsTypedStandsBehindTheQuestion() {
        type("1945-08-1");
        type("x");
        prompt.press(Key.Named.BACKSPACE);
        type("7");

        assertThat(prompt.line()).isEqualTo("go to: 1945-08-17_");
        assertThat(prompt.press(Key.Named.ENTER)).isEqualTo(Prompt.State.ENTERED);
        assertThat(prompt.text()).isEqualTo("1945-08-17");
    }

    @Test
    void escapeAndAnEmptyLineLeaveIt() {
        assertThat(prompt.press(Key.Named.ENTER)).isEqualTo(Prompt.State.LEFT);
        type("19");
        assertThat(prompt.press(Key.Named.LEFT)).isEqualTo(Prompt.State.OPEN);
        assertThat(prompt.press(Key.Named.ESCAPE)).isEqualTo(Prompt.State.LEFT);
    }

    @Test
    void lineIsBounded() {
        type("9".repeat(1_000));

        assertThat(prompt.text()).hasSize(200);
    }

    private void type(String text) {
        text.chars().forEach(character -> prompt.press(new Key.Typed(character)));
    }
}
