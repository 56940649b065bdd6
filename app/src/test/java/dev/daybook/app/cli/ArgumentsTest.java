package dev.daybook.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.app.cli.Arguments.Day;
import dev.daybook.app.cli.Arguments.DayOfYear;
import dev.daybook.app.cli.Arguments.SpeedText;
import dev.daybook.app.cli.Arguments.WallTime;
import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

class ArgumentsTest {

    @Test
    void daysAreReadAsWritten() {
        assertThat(new Day().convert("1945-08-26")).isEqualTo(LocalDate.of(1945, 8, 26));
        assertThat(new DayOfYear().convert("02-29")).isEqualTo(MonthDay.of(2, 29));
    }

    @ParameterizedTest
    @CsvSource({"500ms, 500", "3s, 3000", "2m, 120000", "1h, 3600000"})
    void wallTimeHasAUnit(String text, long ms) {
        assertThat(new WallTime().convert(text)).isEqualTo(Duration.ofMillis(ms));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1945-02-30", "26 August 1945", "08-26", "1945-8-26"})
    void whatIsNoDayIsRefusedWithAnExample(String text) {
        assertRefused(new Day(), text, "1945-08-26");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "13-01", "02-30", "1945-08-26", "8-26"})
    void whatIsNoDayOfAYearIsRefusedWithAnExample(String text) {
        assertRefused(new DayOfYear(), text, "08-26");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "s", "-1s", "3 s", "1d", "99999999s"})
    void whatIsNoWallTimeIsRefusedWithAnExample(String text) {
        assertRefused(new WallTime(), text, "500ms");
    }

    /** A duration that nanoseconds cannot count would be taken for a bug where it is used. */
    @ParameterizedTest
    @ValueSource(strings = {"9999999h", "8761h", "525601m"})
    void wallTimeThatNobodyWaitsIsRefusedWithTheLongest(String text) {
        assertRefused(new WallTime(), text, "at most 8760h");
    }

    @Test
    void whatIsNoSpeedIsRefusedWithAnExample() {
        assertRefused(new SpeedText(), "fast", "1d/2s");
    }

    private static void assertRefused(ITypeConverter<?> converter, String text, String example) {
        assertThatThrownBy(() -> converter.convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContainingAll("'" + text + "'", example);
    }
}
