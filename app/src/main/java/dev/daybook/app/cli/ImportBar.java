package dev.daybook.app.cli;

import dev.daybook.app.Surroundings;
import dev.daybook.seed.imports.ImportProgress;
import java.io.PrintWriter;

/** A bar that shows how far an import has come, if anyone watches; it ends the import when the command is to end. */
final class ImportBar implements ImportProgress, AutoCloseable {

    private static final int BAR_COLUMNS = 30;
    private static final int WHOLE = 100;

    private final PrintWriter err;
    private final Surroundings surroundings;
    private String shown = "";

    /** @param err standard error; nothing is written there unless it is a terminal */
    ImportBar(PrintWriter err, Surroundings surroundings) {
        this.err = err;
        this.surroundings = surroundings;
    }

    @Override
    public void reading(long readBytes, long totalBytes, long rows) {
        at("reading", readBytes, totalBytes, Counted.of(rows, "row"));
    }

    @Override
    public void writing(long written, long events) {
        at("writing", written, events, Counted.of(written, "event"));
    }

    private void at(String doing, long done, long total, String counted) {
        surroundings.ending().check();
        if (!surroundings.terminal().errors()) {
            return;
        }
        int percent = total == 0 ? WHOLE : (int) Math.min(WHOLE, done * WHOLE / total);
        int filled = percent * BAR_COLUMNS / WHOLE;
        String bar = "%s [%s%s] %3d %%  %s"
                .formatted(doing, "#".repeat(filled), "-".repeat(BAR_COLUMNS - filled), percent, counted);
        show(bar.substring(0, Math.min(bar.length(), surroundings.terminal().columns() - 1)));
    }

    /** The line is written over, and what was longer before is blanked. */
    private void show(String line) {
        if (!line.equals(shown)) {
            err.print("\r" + line + " ".repeat(Math.max(0, shown.length() - line.length())));
            err.flush();
            shown = line;
        }
    }

    /** Takes the bar away. */
    @Override
    public void close() {
        if (!shown.isEmpty()) {
            show("");
            err.print("\r");
            err.flush();
        }
    }
}
