package dev.daybook.seed.imports;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.ControlStatus;
import dev.daybook.seed.CampaignPack;
import dev.daybook.seed.PackLoader;
import dev.daybook.seed.imports.ImportRequest.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows are made up: ACLED's own may not be passed on. */
class AcledImportTest {

    private static final String[] COLUMNS = ("event_id_cnty event_date year time_precision disorder_type event_type"
                    + " sub_event_type actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction"
                    + " civilian_targeting iso region country admin1 admin2 admin3 location latitude longitude"
                    + " geo_precision source source_scale notes fatalities tags timestamp")
            .split(" ");

    @TempDir
    Path directory;

    private final Map<String, String> row = new LinkedHashMap<>();

    @BeforeEach
    void oneRow() {
        for (String column : COLUMNS) {
            row.put(column, "");
        }
        row.putAll(Map.of(
                "event_id_cnty", "NOR9766",
                "event_date", "16 May 2025",
                "time_precision", "1",
                "event_type", "Battles",
                "sub_event_type", "Armed clash",
                "actor1", "Military Forces of Northland",
                "inter1", "State forces",
                "actor2", "Front",
                "inter2", "Rebel group"));
        row.putAll(Map.of(
                "country", "Northland",
                "admin1", "Uplands",
                "location", "Hilltown",
                "latitude", "12.5",
                "longitude", "34.25",
                "geo_precision", "1",
                "notes", "On 16 May, both sides clashed.\nFive died.",
                "fatalities", "5"));
    }

    @Test
    void rowBecomesAnEvent() throws IOException {
        CampaignEvent event = imported();

        assertThat(event.getId()).isEqualTo("acled-nor9766");
        assertThat(event.getEdtf()).isEqualTo("2025-05-16");
        assertThat(event.getTheatre()).isEqualTo("uplands");
        assertThat(event.getType()).isEqualTo("battles");
        assertThat(event.getTitle()).isEqualTo("Armed clash: Hilltown");
        assertThat(event.getControlChanges()).isEmpty();
        assertThat(event.getCasualties()).singleElement().satisfies(claim -> {
            assertThat(claim.getBest()).isEqualTo(5);
            assertThat(claim.getCategory()).isEqualTo("total");
        });
    }

    @Test
    void bothFormsOfDatesAreRead() throws IOException {
        row.put("event_date", "2025-05-16");

        assertThat(imported().getEdtf()).isEqualTo("2025-05-16");
    }

    @Test
    void weekIsApproximateAndMonthTakesEffectOnItsDay() throws IOException {
        row.put("time_precision", "2");
        assertThat(imported().getEdtf()).isEqualTo("2025-05-16~");

        row.put("time_precision", "3");
        CampaignEvent event = imported();
        assertThat(event.getEdtf()).isEqualTo("2025-05");
        assertThat(event.getCasualties().get(0).getEffective()).isEqualTo("2025-05-16");
    }

    @Test
    void noFatalitiesAreNoClaim() throws IOException {
        row.put("fatalities", "0");

        assertThat(imported().getCasualties()).isEmpty();
    }

    @Test
    void placeTakenFromTheStateGoesToTheOther() throws IOException {
        row.put("sub_event_type", "Non-state actor overtakes territory");

        assertTakenBy("front", ControlStatus.OCCUPIED);
    }

    @Test
    void placeTakenBackGoesToTheStateInWhateverOrder() throws IOException {
        row.put("sub_event_type", "Government regains territory");
        row.putAll(Map.of("actor1", "Front", "inter1", "2", "actor2", "Army", "inter2", "1"));

        assertTakenBy("army", ControlStatus.OCCUPIED);
    }

    @Test
    void placeHandedOverGoesToTheFirst() throws IOException {
        row.put("sub_event_type", "Non-violent transfer of territory");
        row.putAll(Map.of("event_type", "Strategic developments", "actor2", "", "inter2", ""));

        assertTakenBy("military-forces-of-northland", ControlStatus.HANDED_OVER);
    }

    private void assertTakenBy(String side, ControlStatus status) throws IOException {
        CampaignEvent event = imported();
        assertThat(event.getControlChanges()).singleElement().satisfies(change -> {
            assertThat(change.getTo()).isEqualTo(side);
            assertThat(change.getStatus()).isEqualTo(status);
            assertThat(change.getTerritory()).isEqualTo("hilltown");
        });
        assertThat(event.getDisputes()).contains("read from ACLED's sub-event type");
    }

    /** With a byte order mark, as exports have it. */
    private CampaignEvent imported() throws IOException {
        Path file = directory.resolve("acled.csv");
        Path out = Files.createTempDirectory(directory, "out");
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(row.keySet());
            csv.writeRecord(row.values());
        }
        Files.writeString(file, "\uFEFF" + Files.readString(file));
        ImportRequest request = new ImportRequest(Table.ACLED, file, out, "northland", null, null);
        ImportReport report = TableImport.run(request, ImportProgress.none());
        assertThat(report.packs()).containsExactly(out.resolve("acled-northland"));
        CampaignPack pack = new PackLoader().load(report.packs().get(0));
        return pack.events().iterator().next();
    }
}
