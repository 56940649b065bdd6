package dev.daybook.seed.exports;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.daybook.seed.PackLoader;
import dev.daybook.seed.Seeds;
import dev.daybook.seed.imports.GedTable;
import dev.daybook.seed.imports.ImportProgress;
import dev.daybook.seed.imports.ImportReport;
import dev.daybook.seed.imports.ImportRequest;
import dev.daybook.seed.imports.ImportRequest.Table;
import dev.daybook.seed.imports.TableImport;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GedRoundTripLawsTest {

    @TempDir
    Path directory;

    static LongStream seeds() {
        return Seeds.upTo(3, 30);
    }

    /** Law: a table that was imported and exported again has the same cells, row by row. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void exportedRowsEqualTheImportedOnes(long seed) throws Exception {
        Path file = directory.resolve("ged.csv");
        new GedTable(seed).write(file, 400);
        ImportRequest request = new ImportRequest(Table.GED, file, directory.resolve("out"), null, null, null);

        ImportReport report = TableImport.run(request, ImportProgress.none());

        assertThat(report.rejected()).isZero();
        Map<String, Map<String, String>> exported = new TreeMap<>();
        for (Path pack : report.packs()) {
            StringWriter out = new StringWriter();
            PackExport.write(ExportFormat.GED, new PackLoader().load(pack), null, out);
            exported.putAll(rows(out.toString()));
        }
        assertThat(exported).isEqualTo(rows(Files.readString(file)));
    }

    private static Map<String, Map<String, String>> rows(String csv) throws Exception {
        Map<String, Map<String, String>> rows = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord record : reader) {
                rows.put(record.getField("id"), record.getFieldsAsMap());
            }
        }
        return rows;
    }
}
