package dev.daybook.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.daybook.app.broker.SharedBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables brought in by the command, replayed and given out again. */
class ImportIT {

    private static final boolean THOROUGH = "thorough".equals(System.getProperty("daybook.seeds"));
    private static final int ROWS = THOROUGH ? 400_000 : 40_000;
    private static final String IMPORT_HEAP = THOROUGH ? "-Xmx256m" : "-Xmx128m";

    /** The launcher's. */
    private static final String EXPORT_HEAP = "-Xmx400m";

    @TempDir
    Path scratch;

    @Test
    void importedConflictReplays() throws Exception {
        Path table = scratch.resolve("ged.csv");
        GedTable.write(table, 300);
        String out = scratch.resolve("out").toString();
        Cli imported = Cli.run(
                scratch,
                "import",
                "ged",
                table.toString(),
                "--out",
                out,
                "--conflict=301",
                "--from=2013-01-01",
                "--to=2013-03-31");
        assertThat(imported.status()).as(imported.err()).isZero();

        Cli replayed = Cli.run(
                scratch,
                "replay",
                out,
                "--speed=max",
                "--output=json",
                "--bootstrap-server",
                SharedBroker.connection().bootstrapServers());

        assertThat(replayed.status()).as(replayed.err()).isZero();
        List<String> events = new ArrayList<>();
        for (String line : replayed.out().lines().toList()) {
            JsonNode day = new ObjectMapper().readTree(line);
            day.get("events").forEach(event -> events.add(event.get("id").asText()));
        }
        assertThat(imported.err()).startsWith("daybook: " + events.size() + " events of 300 rows in 1 pack");
        assertThat(events).isNotEmpty().doesNotHaveDuplicates();
    }

    /** Each command in a virtual machine of its own, the import with the heap that is promised. */
    @Test
    void wholeTableIsImportedInASmallHeapAndGivenOutAgainCellByCell() throws Exception {
        Path table = scratch.resolve("ged.csv");
        Path out = scratch.resolve("out");
        GedTable.write(table, ROWS);

        String packs = forked(IMPORT_HEAP, "import", "ged", table.toString(), "--out", out.toString());

        assertThat(exported(packs.lines().toList())).hasSize(ROWS).isEqualTo(rows(table));
    }

    /** The rows that the packs give out, as many packs at once as there are processors. */
    private Map<String, Integer> exported(List<String> packs) throws Exception {
        ExecutorService processors =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Callable<Map<String, Integer>>> exports =
                    packs.stream().map(this::export).toList();
            Map<String, Integer> given = new HashMap<>();
            for (Future<Map<String, Integer>> rows : processors.invokeAll(exports)) {
                given.putAll(rows.get());
            }
            return given;
        } finally {
            processors.shutdown();
        }
    }

    private Callable<Map<String, Integer>> export(String pack) {
        return () -> {
            Path csv = Files.createTempFile(scratch, "again", ".csv");
            forked(EXPORT_HEAP, "export", "ged", pack, "-o", csv.toString());
            return rows(csv);
        };
    }

    private String forked(String heap, String... args) throws Exception {
        Path said = Files.createTempFile(scratch, "said", "");
        Path errors = Files.createTempFile(scratch, "errors", "");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:+UseSerialGC",
                "-Ddaybook.home=" + scratch,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName()));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command)
                .redirectOutput(said.toFile())
                .redirectError(errors.toFile())
                .start();
        try {
            assertThat(process.waitFor(15, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
        return Files.readString(said);
    }

    /** Hash of each row's cells by its id; a whole table of texts would need more memory than the import. */
    private static Map<String, Integer> rows(Path csv) throws IOException {
        Map<String, Integer> rows = new HashMap<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord row : reader) {
                rows.put(row.getField("id"), row.getFieldsAsMap().hashCode());
            }
        }
        return rows;
    }
}
