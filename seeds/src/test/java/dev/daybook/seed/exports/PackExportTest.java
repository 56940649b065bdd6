package dev.daybook.seed.exports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.daybook.seed.CampaignPack;
import dev.daybook.seed.PackFolder;
import dev.daybook.seed.PackLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackExportTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    Path directory;

    private final StringWriter out = new StringWriter();

    @Test
    void csvHasARowForEachEvent() throws IOException {
        ExportReport report = write(ExportFormat.CSV, null);

        List<NamedCsvRecord> rows = rows();
        assertThat(report).isEqualTo(new ExportReport(5, 0));
        assertThat(rows).extracting(row -> row.getField("id")).contains("hutou-falls-1945-08-26");
        NamedCsvRecord fall = rows.get(3);
        assertThat(fall.getField("control")).isEqualTo("hutou: japanese -> soviet (occupied, 1945-08-26)");
        assertThat(fall.getField("casualties")).isEqualTo("civilian civilian-killed 400/?/? (unknown, battle-total)");
        assertThat(fall.getField("sources")).isEqualTo("seed-hutou#Battle");
        assertThat(fall.getField("latitude")).isEqualTo("45.979");
    }

    @Test
    void asOfLeavesLaterEventsOut() throws IOException {
        assertThat(write(ExportFormat.CSV, "1945-08-15").written()).isEqualTo(3);
    }

    @Test
    void jsonHasTheDefinitionAndEveryEvent() throws IOException {
        write(ExportFormat.JSON, null);

        JsonNode json = MAPPER.readTree(out.toString());
        assertThat(json.path("definition").path("id").asText()).isEqualTo("hutou");
        assertThat(json.path("events")).hasSize(5);
        assertThat(json.at("/events/3/controlChanges/0/effective").asText()).isEqualTo("1945-08-26");
        assertThat(json.path("fingerprint").asText()).hasSize(64);
    }

    @Test
    void geoJsonSaysWhoHeldAPlaceThen() throws IOException {
        write(ExportFormat.GEOJSON, "1945-08-25");
        JsonNode before = MAPPER.readTree(out.toString()).at("/features/0");
        assertThat(before.path("daybook:holder").asText()).isEqualTo("japanese");
        assertThat(before.path("daybook:events")).hasSize(3);

        out.getBuffer().setLength(0);
        write(ExportFormat.GEOJSON, "1945-08-26");
        JsonNode after = MAPPER.readTree(out.toString()).at("/features/0");
        assertThat(after.path("daybook:holder").asText()).isEqualTo("soviet");
        assertThat(after.at("/names/2/toponym").asText()).isEqualTo("虎頭");
        assertThat(after.at("/geometry/coordinates/0").asDouble()).isEqualTo(133.661);
        assertThat(after.at("/when/timespans/0/start/in").asText()).isEqualTo("1945-08-08");
    }

    @Test
    void gedLeavesOutWhatCannotBeOneOfItsEvents() throws IOException {
        assertThat(write(ExportFormat.GED, null)).isEqualTo(new ExportReport(0, 5));
    }

    @Test
    void gedHasTheFiguresOfEventsWithDeaths() throws IOException {
        new PackFolder(directory)
                .replace("events/01-hutou.yaml", "      scope: battle-total\n", "      scope: event\n");

        ExportReport report = PackExport.write(ExportFormat.GED, new PackLoader().load(directory), null, out);

        assertThat(report).isEqualTo(new ExportReport(1, 4));
        assertThat(rows()).singleElement().satisfies(row -> {
            assertThat(row.getField("deaths_civilians")).isEqualTo("400");
            assertThat(row.getField("best")).isEqualTo("400");
            assertThat(row.getField("date_start")).isEqualTo("1945-08-26 00:00:00.000");
            assertThat(row.getField("date_prec")).isEqualTo("1");
            assertThat(row.getField("where_prec")).isEqualTo("1");
            assertThat(row.getFieldCount()).isEqualTo(49);
        });
    }

    private ExportReport write(ExportFormat format, @Nullable String asOf) throws IOException {
        CampaignPack pack = new PackLoader().load(PackFolder.EXAMPLE);
        return PackExport.write(format, pack, asOf == null ? null : LocalDate.parse(asOf), out);
    }

    private List<NamedCsvRecord> rows() throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(out.toString())) {
            return reader.stream().toList();
        }
    }
}
