package dev.daybook.seed.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.daybook.error.DaybookException;
import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.CasualtyClaim;
import dev.daybook.seed.CampaignPack;
import dev.daybook.seed.PackLoader;
import dev.daybook.seed.imports.ImportRequest.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GedImportTest {

    @TempDir
    Path directory;

    private Path file;
    private Map<String, String> row;

    @BeforeEach
    void oneRow() {
        file = directory.resolve("ged.csv");
        row = new GedTable(1).row(7);
        row.putAll(Map.of(
                "conflict_name", "Northland: North",
                "conflict_new_id", "301",
                "side_b", "Front",
                "date_prec", "1",
                "date_start", "2013-05-02 00:00:00.000",
                "date_end", "2013-05-02 00:00:00.000",
                "where_prec", "1"));
        row.putAll(Map.of(
                "deaths_a", "2",
                "deaths_b", "3",
                "deaths_civilians", "1",
                "deaths_unknown", "0",
                "low", "5",
                "best", "6",
                "high", "9",
                "event_clarity", "1",
                "type_of_violence", "1"));
    }

    @Test
    void rowBecomesAnEventWithItsFigures() throws IOException {
        ImportReport report = imported(GedTable.COLUMNS);

        assertThat(report.packs()).containsExactly(out().resolve("ged-301-northland-north"));
        CampaignEvent event = onlyEvent(report);
        assertThat(event.getId()).isEqualTo("ged-7");
        assertThat(event.getEdtf()).isEqualTo("2013-05-02");
        assertThat(event.getType()).isEqualTo("state-based");
        assertThat(event.getConfidence()).isEqualTo("high");
        assertThat(event.getActors()).extracting("belligerent").containsExactly("government-of-northland", "front");
        assertThat(event.getCasualties())
                .extracting(
                        CasualtyClaim::getBelligerent,
                        CasualtyClaim::getCategory,
                        CasualtyClaim::getLow,
                        CasualtyClaim::getBest,
                        CasualtyClaim::getHigh)
                .containsExactly(
                        tuple("government-of-northland", "killed", null, 2L, null),
                        tuple("front", "killed", null, 3L, null),
                        tuple("civilians", "civilian-killed", null, 1L, null),
                        tuple("all-sides-together", "total", 5L, 6L, 9L));
    }

    @Test
    void figuresOutOfOrderAreKeptAndFlagged() throws IOException {
        row.put("low", "8");

        ImportReport report = imported(GedTable.COLUMNS);

        assertThat(report.flagged()).isEqualTo(1);
        CampaignEvent event = onlyEvent(report);
        assertThat(event.getCasualties().get(3).getLow()).isEqualTo(8);
        assertThat(event.getCasualties().get(3).getFlagged()).isTrue();
        assertThat(event.getDisputes()).contains("low, best and high out of order");
    }

    @Test
    void monthTakesEffectOnItsLastDay() throws IOException {
        row.putAll(Map.of(
                "date_prec", "4",
                "date_start", "2013-05-01 00:00:00.000",
                "date_end", "2013-05-31 00:00:00.000"));

        CampaignEvent event = onlyEvent(imported(GedTable.COLUMNS));

        assertThat(event.getEdtf()).isEqualTo("2013-05");
        assertThat(event.getCasualties())
                .allSatisfy(claim -> assertThat(claim.getEffective()).isEqualTo("2013-05-31"));
    }

    @Test
    void olderColumnsInAnotherOrderDo() throws IOException {
        List<String> older = List.of(
                "date_end",
                "date_start",
                "id",
                "conflict_name",
                "side_b",
                "side_a",
                "low",
                "high",
                "best",
                "longitude",
                "latitude",
                "country");

        CampaignEvent event = onlyEvent(imported(older));

        assertThat(event.getCasualties())
                .singleElement()
                .satisfies(claim -> assertThat(claim.getBest()).isEqualTo(6));
    }

    @Test
    void figuresOfOldVersionsAreKnownByTheirOldNames() throws IOException {
        write(GedTable.COLUMNS, true);
        String text = Files.readString(file);
        Files.writeString(file, text.replace(",best,high,low,", ",best_est,high_est,low_est,"));

        CampaignEvent event = onlyEvent(run());

        assertThat(event.getCasualties().get(3).getBest()).isEqualTo(6);
        assertThat(event.getCasualties().get(3).getLow()).isEqualTo(5);
        assertThat(event.getCasualties().get(3).getHigh()).isEqualTo(9);
    }

    @Test
    void oneNameOnBothSidesIsKeptAsTwoAndFlagged() throws IOException {
        row.put("side_b", row.get("side_a"));

        CampaignEvent event = onlyEvent(imported(GedTable.COLUMNS));

        assertThat(event.getCasualties())
                .extracting(CasualtyClaim::getBelligerent)
                .startsWith("government-of-northland", "government-of-northland-side-b");
        assertThat(event.getDisputes()).contains("names one side twice");
    }

    @Test
    void nothingOfWhatWasAskedForIsSaid() throws IOException {
        write(GedTable.COLUMNS, true);
        ImportRequest request = new ImportRequest(Table.GED, file, out(), "999", null, null);

        assertThatThrownBy(() -> TableImport.run(request, ImportProgress.none()))
                .isInstanceOf(DaybookException.BadRecords.class)
                .hasMessageContaining("found 1 rows, none of what was asked for, wanted at least one");
        assertThat(out()).doesNotExist();
    }

    @Test
    void importThatIsEndedLeavesNothing() throws IOException {
        write(GedTable.COLUMNS, true);
        ImportRequest request = new ImportRequest(Table.GED, file, out(), null, null, null);
        ImportProgress ending = new ImportProgress() {
            @Override
            public void reading(long readBytes, long totalBytes, long rows) {
                assertThat(readBytes).isEqualTo(totalBytes);
            }

            @Override
            public void writing(long written, long events) {
                throw new IllegalStateException("ended after " + written + " of " + events);
            }
        };

        assertThatThrownBy(() -> TableImport.run(request, ending)).hasMessage("ended after 1 of 1");
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void missingHeaderIsSaid() throws IOException {
        write(GedTable.COLUMNS, false);

        assertThatThrownBy(this::run)
                .isInstanceOf(DaybookException.BadRecords.class)
                .hasMessageContaining("ged.csv:1: found the first row '7,")
                .hasMessageContaining("wanted a header with the columns id, side_a, side_b, latitude");
        assertThat(out()).doesNotExist();
        assertThat(directory.resolve(".out.partial")).doesNotExist();
    }

    @Test
    void byteOrderMarkAndCarriageReturnsAreNoTrouble() throws IOException {
        write(GedTable.COLUMNS, true);
        String text = Files.readString(file);
        Files.writeString(file, "\uFEFF" + text.replace("\r\n", "\n").replace("\n", "\r\n"));

        CampaignEvent event = onlyEvent(run());
        assertThat(event.getTitle()).isEqualTo(row.get("dyad_name") + ": " + row.get("where_coordinates"));
        assertThat(event.getDisputes()).isNull();
    }

    @Test
    void byteOrderMarkBeforeAQuotedHeaderIsNoTrouble() throws IOException {
        write(GedTable.COLUMNS, true);
        Files.writeString(file, "\uFEFF" + Files.readString(file).replaceFirst("^id,", "\"id\","));

        assertThat(onlyEvent(run()).getId()).isEqualTo("ged-7");
    }

    @Test
    void latin1BytesAreReadAndFlagged() throws IOException {
        row.put("where_coordinates", "Séguéla");
        write(GedTable.COLUMNS, true);
        Files.write(file, Files.readString(file).getBytes(StandardCharsets.ISO_8859_1));

        ImportReport report = run();

        assertThat(pack(report).definition().getPlaces()).extracting("name").containsExactly("Séguéla");
        assertThat(onlyEvent(report).getDisputes()).contains("no UTF-8");
        assertThat(report.flagged()).isEqualTo(1);
    }

    @Test
    void quotesAndLineBreaksInFieldsAreKept() throws IOException {
        String article = "He said \"stop\";\r\nthen \u2028 \u0007 \\ all";
        row.put("source_article", article);

        ImportReport report = imported(GedTable.COLUMNS);

        assertThat(pack(report).packedEvents())
                .singleElement()
                .satisfies(event -> assertThat(event.origin()).containsEntry("source_article", article));
    }

    @Test
    void fieldOfAMebibyteIsKept() throws IOException {
        row.put("source_article", "x".repeat(1 << 20));

        ImportReport report = imported(GedTable.COLUMNS);

        assertThat(pack(report).packedEvents())
                .singleElement()
                .satisfies(event ->
                        assertThat(event.origin().get("source_article")).hasSize(1 << 20));
    }

    @Test
    void fieldBeyondAMebibyteIsRejected() throws IOException {
        row.put("source_article", "x".repeat((1 << 20) + 1));

        assertRejected("found a cell of 1048577 characters, wanted at most 1048576");
    }

    @Test
    void rowsThatCannotBeReadAreListedWithLineAndReason() throws IOException {
        row.put("date_start", "May 2013");
        assertRejected("date_start: found 'May 2013', wanted a day such as 2014-07-08");
    }

    @Test
    void impossibleCoordinatesAndFiguresAreRejected() throws IOException {
        row.put("latitude", "97");
        assertRejected("latitude: found '97', wanted degrees from -90 to 90");
        row.put("latitude", "7");
        row.put("deaths_a", "-5");
        assertRejected("deaths_a: found '-5', wanted a whole number, 0 or more");
    }

    @Test
    void shortRowIsRejected() throws IOException {
        write(GedTable.COLUMNS, true);
        Files.writeString(file, Files.readString(file) + "1,2,3\n");

        ImportReport report = run();

        assertThat(report.rejected()).isEqualTo(1);
        assertThat(Files.readString(report.rejects())).contains("\"found 3 cells, wanted 49\",1,2,3");
    }

    @Test
    void quoteThatNeverClosesIsSaid() throws IOException {
        write(GedTable.COLUMNS, true);
        Files.writeString(file, Files.readString(file) + "\"open,2,3\n" + "x".repeat(17 << 20));

        assertThatThrownBy(this::run)
                .isInstanceOf(DaybookException.BadRecords.class)
                .hasMessageContaining("wanted fields whose quotes are closed; nothing was written");
        assertThat(out()).doesNotExist();
    }

    @Test
    void sameIdTwiceIsRejected() throws IOException {
        write(GedTable.COLUMNS, true);
        String text = Files.readString(file);
        Files.writeString(file, text + text.substring(text.indexOf('\n') + 1));

        ImportReport report = run();

        assertThat(report.events()).isEqualTo(1);
        assertThat(Files.readString(report.rejects())).contains("found the id ged-7 a second time");
    }

    @Test
    void directoryThatIsNotEmptyIsLeftAlone() throws IOException {
        Files.createDirectories(out());
        Files.writeString(out().resolve("mine.txt"), "mine");
        write(GedTable.COLUMNS, true);

        assertThatThrownBy(this::run)
                .isInstanceOf(DaybookException.Usage.class)
                .hasMessageContaining("found something there, wanted an empty or a new directory");
    }

    @Test
    void conflictAndDaysCanBeAskedFor() throws IOException {
        new GedTable(3).write(file, 500);
        ImportRequest request = new ImportRequest(
                Table.GED, file, out(), "302", LocalDate.parse("2012-01-01"), LocalDate.parse("2012-03-31"));

        ImportReport report = TableImport.run(request, ImportProgress.none());

        assertThat(report.rows()).isEqualTo(500);
        assertThat(report.events() + report.filtered()).isEqualTo(500);
        assertThat(report.packs()).hasSize(1);
        assertThat(pack(report).events()).isNotEmpty().allSatisfy(event -> {
            assertThat(event.getLatest()).isAfterOrEqualTo("2012-01-01");
            assertThat(event.getEarliest()).isBeforeOrEqualTo("2012-03-31");
        });
    }

    private void assertRejected(String reason) throws IOException {
        ImportReport report = imported(GedTable.COLUMNS);
        assertThat(report.events()).isZero();
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(Files.readString(report.rejects()))
                .startsWith("line,reason,row")
                .contains("\n2,")
                .contains(reason);
        Files.delete(report.rejects());
        Files.delete(out());
    }

    private Path out() {
        return directory.resolve("out");
    }

    private void write(List<String> columns, boolean header) throws IOException {
        try (CsvWriter out = CsvWriter.builder().build(file)) {
            if (header) {
                out.writeRecord(columns);
            }
            out.writeRecord(columns.stream().map(row::get).toList());
        }
    }

    private ImportReport imported(List<String> columns) throws IOException {
        write(columns, true);
        return run();
    }

    private ImportReport run() {
        ImportRequest request = new ImportRequest(Table.GED, file, out(), null, null, null);
        return TableImport.run(request, ImportProgress.none());
    }

    private static CampaignPack pack(ImportReport report) {
        return new PackLoader().load(report.packs().get(0));
    }

    private static CampaignEvent onlyEvent(ImportReport report) {
        assertThat(report.events()).isEqualTo(1);
        return pack(report).events().iterator().next();
    }
}
