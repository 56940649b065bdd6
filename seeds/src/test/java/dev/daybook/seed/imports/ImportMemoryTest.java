package dev.daybook.seed.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.seed.imports.ImportRequest.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A large table is imported in a small heap, in a process of its own: {@code thorough} 400,000 rows in 256 MiB. */
class ImportMemoryTest {

    private static final boolean THOROUGH = "thorough".equals(System.getProperty("daybook.seeds"));
    private static final int ROWS = THOROUGH ? 400_000 : 20_000;
    private static final String HEAP = THOROUGH ? "-Xmx256m" : "-Xmx24m";

    @TempDir
    Path directory;

    @Test
    void largeTableNeedsLittleMemory() throws Exception {
        Path file = directory.resolve("ged.csv");
        Path said = directory.resolve("said.txt");
        new GedTable(1).write(file, ROWS);

        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        file.toString(),
                        directory.resolve("out").toString()))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();

        assertThat(ended).isTrue();
        assertThat(Files.readString(said)).isEqualTo(ROWS + " events in 5 packs\n");
    }

    /** Imports the first argument into the second. */
    static final class Main {

        private Main() {}

        public static void main(String[] arguments) {
            ImportRequest request =
                    new ImportRequest(Table.GED, Path.of(arguments[0]), Path.of(arguments[1]), null, null, null);
            ImportReport report = TableImport.run(request, ImportProgress.none());
            System.out.print(report.events() + " events in " + report.packs().size() + " packs\n");
        }
    }
}
