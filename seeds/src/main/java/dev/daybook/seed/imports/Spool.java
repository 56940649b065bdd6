package dev.daybook.seed.imports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;

/** A file of texts in the order they came, to be read in any other; memory holds only where each one is. */
final class Spool implements AutoCloseable {

    /**
     * Where a text is kept.
     *
     * @param epochDay the day it is sorted by
     * @param offset   first byte; grows with each text, so it keeps the order within a day
     * @param length   bytes
     */
    record Entry(int epochDay, long offset, int length) implements Comparable<Entry> {

        private static final Comparator<Entry> ORDER =
                Comparator.comparingInt(Entry::epochDay).thenComparingLong(Entry::offset);

        @Override
        public int compareTo(Entry other) {
            return ORDER.compare(this, other);
        }
    }

    private final Path file;
    private final OutputStream out;
    private long size;

    Spool(Path file) throws IOException {
        this.file = file;
        this.out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    }

    /** Keeps {@code text}. */
    Entry add(LocalDate day, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write(bytes);
        Entry entry = new Entry(Math.toIntExact(day.toEpochDay()), size, bytes.length);
        size += bytes.length;
        return entry;
    }

    /** Opens what was kept for reading; nothing can be added any more. */
    RandomAccessFile reading() throws IOException {
        out.close();
        return new RandomAccessFile(file.toFile(), "r");
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }
}
