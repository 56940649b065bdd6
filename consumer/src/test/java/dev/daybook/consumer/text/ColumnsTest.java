package dev.daybook.consumer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {

    @ParameterizedTest
    @CsvSource({"abc, 3", "虎頭要塞, 8", "관동군, 6", "ｆ, 2", "e\u0301, 1", "Красная, 7", "–·→█, 4", "❤️, 2"})
    void wideSignsTakeTwoColumnsAndMarksNone(String text, int columns) {
        assertThat(Columns.of(text)).isEqualTo(columns);
    }

    @Test
    void joinedEmojiTakesRoomForItsParts() {
        assertThat(Columns.of("👩‍👩‍👧")).isEqualTo(6);
    }

    @Test
    void textIsCutBetweenGraphemes() {
        assertThat(Columns.cut("虎頭要塞", 8)).isEqualTo("虎頭要塞");
        assertThat(Columns.cut("虎頭要塞", 7)).isEqualTo("虎頭要…");
        assertThat(Columns.cut("e\u0301e\u0301e\u0301", 2)).isEqualTo("e\u0301…");
    }

    @Test
    void linesBreakAtBlanksAndBetweenIdeographs() {
        assertThat(wrapped("one two three", 7)).containsExactly("one two", "three");
        assertThat(wrapped("虎頭要塞の戦い", 6)).containsExactly("虎頭要", "塞の戦", "い");
    }

    @Test
    void wordLongerThanALineIsBrokenBetweenGraphemes() {
        assertThat(wrapped("a abcdefgh b", 3)).containsExactly("a", "abc", "def", "gh", "b");
        assertThat(wrapped("\u0065\u0301\u0065\u0301\u0065\u0301", 2)).containsExactly("e\u0301e\u0301", "e\u0301");
    }

    @Test
    void signWiderThanTheLineStandsAlone() {
        assertThat(wrapped("虎頭", 1)).containsExactly("虎", "頭");
    }

    @Test
    void emptyTextIsOneEmptyLine() {
        assertThat(wrapped("", 10)).containsExactly("");
    }

    @Test
    void gluedTextIsNotPartedFromItsWord() {
        Page page = new Page(TerminalStyle.plain(40));

        page.paragraph(Line.of("a".repeat(33) + " end").glue(Ink.QUIET, "[12]"));

        assertThat(page.print()).isEqualTo("a".repeat(33) + "\nend [12]\n");
    }

    @Test
    void textsThatDoNotFitSideBySideStandBelowEachOther() {
        Page page = new Page(TerminalStyle.plain(40));

        page.spread(Line.of("left"), Line.of("right")).spread(Line.of("l".repeat(36)), Line.of("right"));

        assertThat(page.print()).isEqualTo("left" + " ".repeat(31) + "right\n" + "l".repeat(36) + "\nright\n");
    }

    private static List<String> wrapped(String text, int width) {
        return Wrapping.lines(new AttributedString(text), width).stream()
                .map(AttributedString::toString)
                .toList();
    }
}
