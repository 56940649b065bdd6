package dev.daybook.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.app.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportCommandTest {

    private static final String ACLED = """
            event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,inter1,actor2,inter2,country,\
            location,latitude,longitude,geo_precision,notes,fatalities
            NOR1,16 May 2025,1,Battles,Non-state actor overtakes territory,Front,Rebel group,Army,State forces,\
            Northland,Hilltown,12.5,34.25,1,"Both sides clashed, it is said.",5
            SOU2,2025-05-17,1,Strategic developments,Non-violent transfer of territory,Army of South,State forces,,,\
            South,Port,1.5,4.25,1,It was left to them.,0
            """;

    @TempDir
    Path scratch;

    private Path table;
    private Path out;

    @BeforeEach
    void writeTable() throws IOException {
        table = scratch.resolve("table.csv");
        out = scratch.resolve("out");
        GedTable.write(table, 2_500);
    }

    @Test
    void packsArePrintedAndWhatCameOfItIsSaid() {
        Cli cli = ged();

        assertThat(cli.status()).as(cli.err()).isZero();
        assertThat(cli.out().lines())
                .containsExactly(
                        out + "/ged-300-northland-part-0",
                        out + "/ged-301-northland-part-1",
                        out + "/ged-302-northland-part-2");
        assertThat(cli.err())
                .matches("daybook: 2,500 events of 2,500 rows in 3 packs; [1-9]\\d* flagged, 0 not asked for\n");
    }

    @Test
    void conflictAndDaysReachTheImport() {
        Cli cli = ged("--conflict", "301", "--from", "2013-01-01", "--to", "2013-06-30");

        assertThat(cli.status()).as(cli.err()).isZero();
        assertThat(cli.out()).isEqualTo(out + "/ged-301-northland-part-1\n");
        Cli csv = Cli.run(scratch, "export", "csv", out.toString());
        assertThat(csv.out().lines().skip(1))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains(",2013-0"));
    }

    @Test
    void acledIsReadByCountry() {
        Cli cli = acled("--country", "northland");

        assertThat(cli.status()).as(cli.err()).isZero();
        assertThat(cli.out()).isEqualTo(out + "/acled-northland\n");
        assertThat(cli.err()).isEqualTo("daybook: 1 event of 2 rows in 1 pack; 1 flagged, 1 not asked for\n");
        assertThat(Cli.run(scratch, "export", "csv", out.toString()).out())
                .contains("hilltown: ? -> front (occupied, 2025-05-16)");
    }

    @Test
    void rejectsAreNamedAtTheEnd() throws IOException {
        Files.writeString(table, Files.readString(table) + "1,2,3\n");

        Cli cli = ged();

        assertThat(cli.status()).isZero();
        assertThat(cli.err())
                .endsWith("daybook: 1 row not imported: line and reason of each are in " + out + "/rejects.csv\n");
        assertThat(out.resolve("rejects.csv")).content().contains(",\"found 3 cells, wanted 49\",1,2,3");
    }

    @Test
    void tableOfRejectsAloneIsBadRecordsAndTheyAreKept() throws IOException {
        String header = Files.readString(table).lines().findFirst().orElseThrow();
        Files.writeString(table, header + "\n1,2,3\n");

        Cli cli = ged();

        assertThat(cli.status()).isEqualTo(3);
        assertThat(cli.err()).contains("found no row that can be read", out + "/rejects.csv");
        assertThat(out.resolve("rejects.csv")).exists();
    }

    @Test
    void missingHeaderIsBadRecordsAndLeavesNothing() throws IOException {
        String text = Files.readString(table);
        Files.writeString(table, text.substring(text.indexOf('\n') + 1));

        Cli cli = ged();

        assertThat(cli.status()).isEqualTo(3);
        assertThat(cli.err())
                .contains("table.csv:1: found the first row '1,NOR-1", "wanted a header with the columns id");
        assertThat(out).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import",
                "import gid table.csv --out o",
                "import ged table.csv",
                "import ged --out o",
                "import ged absent.csv --out o",
                "import ged table.csv --out o --from 2013-13-01",
                "import ged table.csv --out o --from 2013-02-01 --to 2013-01-01"
            })
    void wrongArgumentsAreUsageInOneLine(String args) {
        Cli cli = Cli.run(scratch, args.split(" "));

        assertThat(cli.status()).as(cli.err()).isEqualTo(2);
        assertThat(cli.err()).startsWith("daybook: ").containsOnlyOnce("\n");
    }

    @Test
    void barIsShownToWhoWatchesAndTakenAway() {
        Cli cli = Cli.watched(scratch, "import", "ged", table.toString(), "--out", out.toString());

        assertThat(cli.err().split("\r"))
                .anyMatch(line -> line.matches("reading \\[#+-+\\] +\\d+ %  1,000 rows *"))
                .contains("reading [" + "#".repeat(30) + "] 100 %  2,500 rows")
                .anyMatch(line -> line.matches("writing \\[#{30}\\] 100 %  2,500 events *"))
                .allMatch(line -> line.length() < 80);
        assertThat(cli.err()).containsPattern("\r +\rdaybook: 2,500 events of 2,500 rows");
    }

    @Test
    void importThatIsInterruptedLeavesNothing() throws IOException {
        Ending ending = new Ending();
        ending.interrupted();

        Cli cli = Cli.run(scratch, ending, "import", "ged", table.toString(), "--out", out.toString());

        assertThat(cli).isEqualTo(new Cli(130, "", ""));
        try (Stream<Path> left = Files.list(scratch)) {
            assertThat(left)
                    .doesNotContain(out)
                    .noneMatch(file -> file.toString().endsWith(".partial"));
        }
    }

    private Cli ged(String... more) {
        return imported("ged", more);
    }

    private Cli acled(String... more) throws IllegalStateException {
        try {
            Files.writeString(table, "\uFEFF" + ACLED);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return imported("acled", more);
    }

    private Cli imported(String kind, String... more) {
        return Cli.run(
                scratch,
                Stream.concat(Stream.of("import", kind, table.toString(), "--out", out.toString()), Stream.of(more))
                        .toArray(String[]::new));
    }
}
