package dev.daybook.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.error.DaybookException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatienceTest {

    private final AtomicLong nanoTime = new AtomicLong();
    private final Ending ending = new Ending();
    private final List<Duration> attempts = new ArrayList<>();

    @TempDir
    Path scratch;

    @Test
    void asksUntilThereIsAnAnswer() {
        String answer = patience(Duration.ofSeconds(60)).insist(this::afterThree, failure -> true);

        assertThat(answer).isEqualTo("there");
        assertThat(attempts)
                .as("each attempt has its own bound")
                .containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5));
    }

    @Test
    void givesUpInTheEndAndSaysHowLongItAsked() {
        Patience patience = patience(Duration.ofSeconds(7));

        assertThatThrownBy(() -> patience.insist(this::never, failure -> true))
                .isInstanceOf(DaybookException.Unavailable.class)
                .hasMessage("not there (asked again for 7 s; --wait gives more)");
        assertThat(attempts).first().isEqualTo(Duration.ofSeconds(5));
        assertThat(attempts).last().isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void failureThatStaysIsToldAtOnce() {
        Patience patience = patience(Duration.ofSeconds(60));

        assertThatThrownBy(() -> patience.insist(this::never, failure -> false)).hasMessage("not there");
        assertThat(attempts).hasSize(1);
    }

    @Test
    void endOfTheCommandEndsTheWait() {
        Patience patience = patience(Duration.ofSeconds(60));

        assertThatThrownBy(() -> patience.insist(
                        left -> {
                            ending.interrupted();
                            return never(left);
                        },
                        failure -> true))
                .isInstanceOf(Ending.Reached.class);
        assertThat(attempts).hasSize(1);
    }

    private String afterThree(Duration left) {
        return attempts.size() == 2 ? told(left) : never(left);
    }

    private String told(Duration left) {
        attempts.add(left);
        return "there";
    }

    private String never(Duration left) {
        attempts.add(left);
        nanoTime.addAndGet(left.toNanos());
        throw new DaybookException.Unavailable("not there");
    }

    private Patience patience(Duration atMost) {
        return new Patience(
                atMost,
                TestSurroundings.of(
                        scratch, ending, new Terminal(false, false, false, 80, false, false), nanoTime::get));
    }
}
