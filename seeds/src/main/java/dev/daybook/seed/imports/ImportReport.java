package dev.daybook.seed.imports;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of an import.
 *
 * @param rows     rows read, the header not counted
 * @param events   events written
 * @param flagged  of these, events that break an obvious invariant and say so
 * @param filtered rows left out because of what was asked for
 * @param rejected rows that cannot be read
 * @param packs    the packs written, by id
 * @param rejects  the file of rows that cannot be read, with line and reason; null if there are none
 */
public record ImportReport(
        long rows,
        long events,
        long flagged,
        long filtered,
        long rejected,
        List<Path> packs,
        @Nullable Path rejects) {

    /** Copies the list. */
    public ImportReport {
        packs = List.copyOf(packs);
    }
}
