package dev.daybook.seed.imports;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.daybook.error.DaybookException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads a CSV file row by row, by the names of its columns, whatever their order. */
final class TableReader implements AutoCloseable {

    private static final int MOST_CELL_CHARS = 1 << 20;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Path file;
    private final CountingInput bytes;
    private final CloseableIterator<CsvRecord> records;
    private final Map<String, Integer> columns;
    private int width;

    /**
     * Opens {@code file} and reads its header.
     *
     * @param table says which columns must be there, and what they were called before
     * @throws DaybookException.BadRecords if the header does not name them
     * @throws DaybookException.Usage      if the file cannot be opened
     */
    TableReader(Path file, RowMapper table) {
        this.file = file;
        bytes = open(file);
        records = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new LenientUtf8(bytes))
                .iterator();
        columns = header(table);
    }

    /** A byte order mark is taken off here: before a quoted first field it would make the quotes part of it. */
    private static CountingInput open(Path file) {
        try {
            InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
            in.mark(BYTE_ORDER_MARK.length);
            if (!Arrays.equals(in.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
                in.reset();
            }
            return new CountingInput(in);
        } catch (IOException e) {
            throw new DaybookException.Usage(file + ": found no file that can be read, wanted a CSV file");
        }
    }

    private Map<String, Integer> header(RowMapper table) {
        List<String> names = hasNext() ? nextRecord().getFields() : List.of();
        width = names.size();
        Map<String, Integer> positions = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).strip().toLowerCase(Locale.ROOT);
            positions.putIfAbsent(table.oldNames().getOrDefault(name, name), i);
        }
        List<String> missing = table.needed().stream()
                .filter(name -> !positions.containsKey(name))
                .toList();
        if (!missing.isEmpty()) {
            String first = Words.shortened(String.join(",", names));
            throw new DaybookException.BadRecords(("%s:1: found the first row '%s', wanted a header with the columns %s"
                            + "; if the file has no header, put one before its first row")
                    .formatted(file, first, String.join(", ", missing)));
        }
        return positions;
    }

    /** Whether there is another row. */
    boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException e) {
            throw broken(e);
        }
    }

    /** The next row, sound or not. */
    CsvRecord nextRecord() {
        try {
            return records.next();
        } catch (CsvParseException e) {
            throw broken(e);
        }
    }

    private DaybookException.BadRecords broken(CsvParseException e) {
        return new DaybookException.BadRecords(file + ": found CSV that cannot be read on (" + Words.causes(e)
                + "), wanted fields whose quotes are closed; nothing was written");
    }

    /**
     * A record as a row.
     *
     * @throws RejectedRow if it has other than as many cells as there are columns, or too long a cell
     */
    Row row(CsvRecord record) throws RejectedRow {
        List<String> cells = record.getFields();
        if (cells.size() != width) {
            throw new RejectedRow("found " + cells.size() + " cells, wanted " + width);
        }
        for (String cell : cells) {
            if (cell.length() > MOST_CELL_CHARS) {
                throw new RejectedRow(
                        "found a cell of " + cell.length() + " characters, wanted at most " + MOST_CELL_CHARS);
            }
        }
        boolean latin1 = cells.stream().anyMatch(LenientUtf8::isMarked);
        List<String> plain = latin1 ? cells.stream().map(LenientUtf8::unmarked).toList() : cells;
        return new Row(record.getStartingLineNumber(), columns, plain, latin1);
    }

    /** Bytes read so far. */
    long readBytes() {
        return bytes.count();
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw new DaybookException.Unavailable("cannot close " + file, e);
        }
    }
}
