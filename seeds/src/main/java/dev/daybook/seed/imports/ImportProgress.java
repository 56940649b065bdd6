package dev.daybook.seed.imports;

/** Is told how far an import has come. What it throws ends the import, and nothing is kept. */
public interface ImportProgress {

    /**
     * Rows are being read; told every thousand rows and at the end.
     *
     * @param readBytes  bytes of the file read so far
     * @param totalBytes bytes of the file
     * @param rows       rows read so far
     */
    void reading(long readBytes, long totalBytes, long rows);

    /**
     * Packs are being written; told every file of events.
     *
     * @param written events written so far
     * @param events  all events
     */
    void writing(long written, long events);

    /** Tells nobody. */
    static ImportProgress none() {
        return new ImportProgress() {
            @Override
            public void reading(long readBytes, long totalBytes, long rows) {}

            @Override
            public void writing(long written, long events) {}
        };
    }
}
