package dev.daybook.seed.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that could not be read, as CSV: line, reason, then the row's cells. Made with the first of them. */
final class RejectsFile implements AutoCloseable {

    private final Path file;
    private @Nullable CsvWriter writer;
    private long count;

    RejectsFile(Path file) {
        this.file = file;
    }

    void add(long line, String reason, List<String> cells) throws IOException {
        CsvWriter out = writer;
        if (out == null) {
            out = CsvWriter.builder().build(file);
            out.writeRecord("line", "reason", "row");
            writer = out;
        }
        List<String> row = new ArrayList<>(List.of(Long.toString(line), reason));
        cells.forEach(cell -> row.add(LenientUtf8.unmarked(cell)));
        out.writeRecord(row);
        count++;
    }

    long count() {
        return count;
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
    }
}
