package dev.daybook.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.consumer.listing.DeadLetters;
import dev.daybook.producer.RunRedrive.Fate;
import dev.daybook.producer.RunRedrive.Letter;
import dev.daybook.producer.RunRedrive.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages of letters, without a broker. */
class LetterRedriveTest {

    private final List<String> sendings = new ArrayList<>();
    private final List<String> outcomes = new ArrayList<>();
    private final LetterRedrive redrive =
            new LetterRedrive(this::send, outcome -> outcomes.add(outcome.place() + " " + outcome.fate()));

    private List<Outcome> send(String run, List<Letter> letters) {
        sendings.add(run + letters.stream().map(Letter::place).toList());
        return letters.stream()
                .map(letter -> new Outcome(letter.place(), Fate.SENT, "sent"))
                .toList();
    }

    private static DeadLetters.Letter letter(String place, String run, byte[] value) {
        return new DeadLetters.Letter(place, Instant.EPOCH, "", "", run, value);
    }

    @Test
    void lettersOfARunAreSentTogetherInOrder() {
        redrive.take(letter("0/1", "a", new byte[1]));
        redrive.take(letter("3/1", "b", new byte[1]));
        redrive.take(letter("0/2", "a", new byte[1]));
        assertThat(sendings).isEmpty();
        redrive.sendPage();

        assertThat(sendings).containsExactly("a[0/1, 0/2]", "b[3/1]");
        assertThat(outcomes).containsExactly("0/1 SENT", "0/2 SENT", "3/1 SENT");
    }

    @Test
    void letterWithoutRunOrValueIsRefusedAtOnce() {
        redrive.take(letter("0/1", null, new byte[1]));
        redrive.take(letter("0/2", "a", null));
        redrive.sendPage();

        assertThat(sendings).isEmpty();
        assertThat(outcomes).containsExactly("0/1 REFUSED", "0/2 REFUSED");
    }

    @Test
    void pageEndsAtSoManyLetters() {
        for (int offset = 0; offset <= LetterRedrive.PAGE_LETTERS; offset++) {
            redrive.take(letter("0/" + offset, "a", new byte[1]));
        }

        assertThat(outcomes).hasSize(LetterRedrive.PAGE_LETTERS);
        redrive.sendPage();
        assertThat(sendings).hasSize(2).element(1).isEqualTo("a[0/" + LetterRedrive.PAGE_LETTERS + "]");
    }

    @Test
    void pageEndsAtSoManyBytes() {
        byte[] half = new byte[(int) (LetterRedrive.PAGE_BYTES / 2)];
        redrive.take(letter("0/0", "a", half));
        assertThat(sendings).isEmpty();
        redrive.take(letter("0/1", "b", half));

        assertThat(sendings).containsExactly("a[0/0]", "b[0/1]");
        redrive.sendPage();
        assertThat(sendings).hasSize(2);
    }
}
