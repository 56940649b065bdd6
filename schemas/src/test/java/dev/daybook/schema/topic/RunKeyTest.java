package dev.daybook.schema.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.daybook.error.DaybookException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunKeyTest {

    private static final LocalDate DAY = LocalDate.of(1945, 8, 9);

    @ParameterizedTest
    @ValueSource(strings = {"m", "manchuria-1945", "manchuria-1945-live", "0", "a.b_c-d"})
    void idsOfLowerCaseLettersDigitsAndMarksArePassed(String run) {
        assertThat(RunKey.checked(run)).isEqualTo(run);
        assertThat(RunKey.isRun(run)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-m", ".m", "M", "a/b", "a b", "a\n", "虎頭", "m\u0000"})
    void otherIdsAreRefusedAndNamed(String run) {
        assertThat(RunKey.isRun(run)).isFalse();
        assertThatExceptionOfType(DaybookException.Usage.class)
                .isThrownBy(() -> RunKey.checked(run))
                .withMessageContaining("'" + run + "'")
                .satisfies(e -> assertThat(e.exitCode()).isEqualTo(2));
    }

    @Test
    void idsHaveAtMost63Characters() {
        assertThat(RunKey.isRun("x".repeat(63))).isTrue();
        assertThat(RunKey.isRun("x".repeat(64))).isFalse();
    }

    @Test
    void keysAreTheRunAndWhatFollows() {
        assertThat(RunKey.control("m", "hutou", DAY)).isEqualTo("m/hutou/1945-08-09");
        assertThat(RunKey.casualties("m", DAY, "soviet")).isEqualTo("m/1945-08-09/soviet");
        assertThat(RunKey.digest("m", DAY)).isEqualTo("m/1945-08-09");
    }
}
