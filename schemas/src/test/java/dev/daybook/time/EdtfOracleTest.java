package dev.daybook.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What another implementation, edtf.js 4.11.1, says of some hundred texts. */
class EdtfOracleTest {

    static Stream<String> read() throws IOException {
        return lines("/edtf/read.tsv");
    }

    static Stream<String> refused() throws IOException {
        return lines("/edtf/refused.txt");
    }

    @ParameterizedTest
    @MethodSource("read")
    void whatTheOracleReadsIsReadAlike(String line) {
        String[] row = line.split("\t");

        EdtfDate date = EdtfDate.parse(row[0]);

        assertThat(date.earliest()).isEqualTo(LocalDate.parse(row[1]));
        assertThat(date.latest()).isEqualTo(LocalDate.parse(row[2]));
        assertThat(date.approximate()).isEqualTo(row[3].equals("true"));
        assertThat(date.uncertain()).isEqualTo(row[4].equals("true"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatTheOracleRefusesIsRefused(String text) {
        assertThatExceptionOfType(DateTimeParseException.class).isThrownBy(() -> EdtfDate.parse(text));
    }

    private static Stream<String> lines(String resource) throws IOException {
        try (InputStream in = EdtfOracleTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"));
        }
    }
}
