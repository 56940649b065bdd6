package dev.daybook.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daybook.app.docs.PackFormatPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportCommandTest {

    @TempDir
    Path scratch;

    private String pack;

    @BeforeEach
    void copyTheExample() throws IOException {
        pack = PackFormatPage.read().copyTo(scratch.resolve("pack")).toString();
    }

    @Test
    void csvGoesToStandardOutput() {
        Cli cli = Cli.run(scratch, "export", "csv", pack);

        assertThat(cli.status()).isZero();
        assertThat(cli.err()).isEmpty();
        assertThat(cli.out()).startsWith("id,date,earliest,latest,").contains("\nhutou-falls-1945-08-26,1945-08-26,");
    }

    @Test
    void gedSaysHowManyEventsItCannotHold() {
        Cli cli = Cli.run(scratch, "export", "ged", pack);

        assertThat(cli.status()).isZero();
        assertThat(cli.out()).startsWith("id,relid,year,");
        assertThat(cli.err())
                .isEqualTo("daybook: 5 events left out, which ged cannot hold (docs/pack-format.md, Exports)\n");
    }

    @Test
    void asOfIsTheEndOfThatDay() throws IOException {
        assertThat(holder("1945-08-25")).isEqualTo("japanese");
        assertThat(holder("1945-08-26")).isEqualTo("soviet");
    }

    private String holder(String asOf) throws IOException {
        Cli cli = Cli.run(scratch, "export", "geojson", pack, "--as-of", asOf);
        JsonNode places = new ObjectMapper().readTree(cli.out());
        return places.at("/features/0/daybook:holder").asText();
    }

    @Test
    void fileIsReplacedWhole() throws IOException {
        Path file = scratch.resolve("hutou.json");
        Files.writeString(file, "older");

        Cli cli = Cli.run(scratch, "export", "json", pack, "-o", file.toString());

        assertThat(cli).isEqualTo(new Cli(0, "", ""));
        assertThat(new ObjectMapper().readTree(file.toFile()).get("events")).hasSize(5);
        try (Stream<Path> left = Files.list(scratch)) {
            assertThat(left).noneMatch(each -> each.toString().endsWith(".partial"));
        }
    }

    @Test
    void fileThatCannotBeWrittenIsUnavailable() {
        Cli cli = Cli.run(
                scratch,
                "export",
                "json",
                pack,
                "-o",
                scratch.resolve("no/such/x.json").toString());

        assertThat(cli.status()).isEqualTo(4);
        assertThat(cli.err())
                .contains("x.json: cannot be written (no such directory)")
                .containsOnlyOnce("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"export", "export xml", "export csv nowhere", "export csv --as-of soon", "export csv -o ."})
    void wrongArgumentsAreUsageInOneLine(String args) {
        Cli cli = Cli.run(scratch, (args.endsWith("-o .") ? args + "/ " + pack : args).split(" "));

        assertThat(cli.status()).as(cli.err()).isEqualTo(2);
        assertThat(cli.err()).startsWith("daybook: ").containsOnlyOnce("\n");
    }
}
