package dev.daybook.app.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyDecoderTest {

    @ParameterizedTest
    @CsvSource({"[A, UP", "[B, DOWN", "[C, RIGHT", "[D, LEFT", "OA, UP", "[1;5C, RIGHT", "[3~, OTHER", "x, OTHER"})
    void whatComesBehindAnEscapeBelongsToIt(String behind, Key.Named key) throws IOException {
        assertThat(keys("\033" + behind + "q")).containsExactly(key, new Key.Typed('q'));
    }

    @Test
    void escapeAloneIsAKey() throws IOException {
        assertThat(keys("\033")).containsExactly(Key.Named.ESCAPE);
    }

    @Test
    void controlCharactersTypeNothing() throws IOException {
        assertThat(keys("\r\n\b\177\t"))
                .containsExactly(
                        Key.Named.ENTER, Key.Named.ENTER, Key.Named.BACKSPACE, Key.Named.BACKSPACE, Key.Named.OTHER);
    }

    @Test
    void endlessSequenceIsGivenUp() throws IOException {
        assertThat(keys("\033[" + "1".repeat(16) + "q")).containsExactly(Key.Named.OTHER, new Key.Typed('q'));
    }

    @Test
    void keyboardThatIsGoneIsSaidSo() {
        KeyDecoder decoder = new KeyDecoder(atMostMs -> {
            throw new IOException("gone");
        });

        assertThatThrownBy(() -> decoder.next(1)).hasMessage("gone");
    }

    private static List<Key> keys(String sent) throws IOException {
        int[] at = {0};
        KeyDecoder decoder =
                new KeyDecoder(atMostMs -> at[0] < sent.length() ? sent.charAt(at[0]++) : KeyDecoder.NOTHING);
        List<Key> keys = new ArrayList<>();
        for (Key key = decoder.next(1); key != null; key = decoder.next(1)) {
            keys.add(key);
        }
        return keys;
    }
}
