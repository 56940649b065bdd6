package dev.daybook.seed.imports;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What to import.
 *
 * @param table    whose table it is
 * @param file     the CSV file
 * @param out      directory for the packs; must be empty or not there yet
 * @param conflict only the conflict (GED) or country (ACLED) of this id or name, null for all
 * @param from     only events that end on this day or later, null for all
 * @param to       only events that begin on this day or earlier, null for all
 */
public record ImportRequest(
        Table table,
        Path file,
        Path out,
        @Nullable String conflict,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Tables that can be imported. */
    public enum Table {
        /** UCDP Georeferenced Event Dataset, any version with named columns. */
        GED,
        /** Armed Conflict Location and Event Data, the columns of its present export. */
        ACLED
    }
}
