package dev.daybook.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.daybook.time.EdtfDate.Precision;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfDateTest {

    @ParameterizedTest
    @CsvSource({
        "1945-08-09,            DAY,      1945-08-09, 1945-08-09",
        "1944-02-29,            DAY,      1944-02-29, 1944-02-29",
        "1945-08,               MONTH,    1945-08-01, 1945-08-31",
        "1945-08-XX,            MONTH,    1945-08-01, 1945-08-31",
        "1945,                  YEAR,     1945-01-01, 1945-12-31",
        "1945-XX,               YEAR,     1945-01-01, 1945-12-31",
        "1945-XX-XX,            YEAR,     1945-01-01, 1945-12-31",
        "194X,                  YEAR,     1940-01-01, 1949-12-31",
        "19XX,                  YEAR,     1900-01-01, 1999-12-31",
        "-0057,                 YEAR,     -0057-01-01, -0057-12-31",
        "-005X,                 YEAR,     -0059-01-01, -0050-12-31",
        "1945-08-09/1945-08-26, INTERVAL, 1945-08-09, 1945-08-26",
        "1945-08-09/1945-08-09, INTERVAL, 1945-08-09, 1945-08-09",
        "1945-08/1946-12,       INTERVAL, 1945-08-01, 1946-12-31",
        "1934/1939,             INTERVAL, 1934-01-01, 1939-12-31",
        "1945-08-20/1946-03,    INTERVAL, 1945-08-20, 1946-03-31",
    })
    void eachFormHasItsPrecisionAndBounds(String text, Precision precision, LocalDate earliest, LocalDate latest) {
        assertThat(EdtfDate.parse(text)).isEqualTo(new EdtfDate(text, earliest, latest, precision, false, false));
    }

    // edtf.js takes the quarters of the year, so that its spring is January to March.
    @ParameterizedTest
    @CsvSource({
        "1945-21,       1945-03-01, 1945-05-31",
        "1945-22,       1945-06-01, 1945-08-31",
        "1945-23,       1945-09-01, 1945-11-30",
        "1945-24,       1945-12-01, 1946-02-28",
        "1943-24,       1943-12-01, 1944-02-29",
        "1945-23~,      1945-09-01, 1945-11-30",
        "1945-22/1946,  1945-06-01, 1946-12-31",
        "1944-24/1945-21, 1944-12-01, 1945-05-31",
    })
    void seasonsAreThoseOfNorthernMeteorology(String text, LocalDate earliest, LocalDate latest) {
        EdtfDate date = EdtfDate.parse(text);

        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
        assertThat(date.precision()).isEqualTo(text.contains("/") ? Precision.INTERVAL : Precision.YEAR);
    }

    @ParameterizedTest
    @CsvSource({
        "1945-08-09,              false, false",
        "1945-08-09?,             false, true",
        "1945-08-09~,             true,  false",
        "1945-08-09%,             true,  true",
        "194X~,                   true,  false",
        "1945-08-XX?,             false, true",
        "1945-08-09/1945-08-26~,  true,  false",
        "1945-08-09?/1945-08-26,  false, true",
        "1945-08-09~/1945-08-26?, true,  true",
    })
    void qualifiersMarkAndDoNotWiden(String text, boolean approximate, boolean uncertain) {
        EdtfDate date = EdtfDate.parse(text);
        EdtfDate bare = EdtfDate.parse(text.replaceAll("[?~%]", ""));

        assertThat(date.approximate()).isEqualTo(approximate);
        assertThat(date.uncertain()).isEqualTo(uncertain);
        assertThat(date.precision()).isEqualTo(bare.precision());
        assertThat(date.earliest()).isEqualTo(bare.earliest());
        assertThat(date.latest()).isEqualTo(bare.latest());
    }

    // edtf.js holds an end to be before the begin as soon as its first day is.
    @ParameterizedTest
    @CsvSource({"1945-08-09/1945-08, 1945-08-09, 1945-08-31", "1945-08/1945, 1945-08-01, 1945-12-31"})
    void coarseEndMayBeginBeforeTheBegin(String text, LocalDate earliest, LocalDate latest) {
        assertThat(EdtfDate.parse(text).earliest()).isEqualTo(earliest);
        assertThat(EdtfDate.parse(text).latest()).isEqualTo(latest);
    }

    @ParameterizedTest
    @CsvSource({
        "1945-08-09/..,          11, the open end",
        "../1945-08-09,          0,  the open end",
        "1945-08-09/,            11, an unknown end",
        "/1945,                  0,  an unknown end",
        "1945-8-9,               5,  wanted a month 01 to 12",
        "1945-13,                5,  found '13'",
        "1945-02-29,             8,  wanted a day 01 to 28",
        "1945-04-31,             8,  found the day 31 of 1945-04",
        "1945-08-26/1945-08-09,  11, wanted one not before the begin on 1945-08-26",
        "1945-08-09T01:00:00Z,   10, found 'T01:00:00Z'",
        "1945-08-1X,             8,  found '1X'",
        "1945-XX-09,             8,  since the month is left open",
        "194X-08,                4,  found '-08'",
        "1945~-08,               5,  found '-08'",
        "~1945,                  0,  wanted a year of four digits",
        "194x,                   0,  wanted a year of four digits",
        "Y19450,                 0,  wanted a year of four digits",
        "-0000,                  0,  wanted 0000",
        "'[1945,1946]',          0,  wanted a year of four digits",
        "1945/1946/1947,         9,  found '/1947'",
        "'',                     0,  found the end",
    })
    void refusalSaysWhereAndWhy(String text, int index, String why) {
        assertThatExceptionOfType(DateTimeParseException.class)
                .isThrownBy(() -> EdtfDate.parse(text))
                .withMessageStartingWith("'" + text + "' at index " + index + ": found ")
                .withMessageContaining(why)
                .satisfies(e -> assertThat(e.getErrorIndex()).isEqualTo(index))
                .satisfies(e -> assertThat(e.getParsedString()).isEqualTo(text));
    }

    @Test
    void longTextIsRefusedAndNotRepeated() {
        assertThatExceptionOfType(DateTimeParseException.class)
                .isThrownBy(() -> EdtfDate.parse("1945-08-09".repeat(100_000)))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1945-08-09", "1945-08-17", "1945-08-26"})
    void daysWithinTheBoundsAreCovered(LocalDate day) {
        assertThat(EdtfDate.parse("1945-08-09/1945-08-26").covers(day)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1945-08-08", "1945-08-27"})
    void daysBesideTheBoundsAreNotCovered(LocalDate day) {
        assertThat(EdtfDate.parse("1945-08-09/1945-08-26").covers(day)).isFalse();
    }

    @Test
    void boundsOutOfOrderAreRefused() {
        LocalDate day = LocalDate.of(1945, 8, 9);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EdtfDate("x", day, day.minusDays(1), Precision.DAY, false, false))
                .withMessageContaining("1945-08-08");
    }
}
