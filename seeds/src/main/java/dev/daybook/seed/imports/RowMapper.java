package dev.daybook.seed.imports;

import java.util.List;
import java.util.Map;

/** Says what the rows of one table mean. */
interface RowMapper {

    /** Columns without which nothing can be made of the table. */
    List<String> needed();

    /** What columns are called now, by the names they had in older versions. */
    default Map<String, String> oldNames() {
        return Map.of();
    }

    /**
     * The event of {@code row}.
     *
     * @throws RejectedRow if it cannot be made into one
     */
    Fact fact(Row row) throws RejectedRow;

    /** Whether {@code row} is of the conflict or country that was asked for by id or name. */
    boolean isOf(Row row, String conflict);

    /** What is said of the table in the packs made of it. */
    Dataset dataset();

    /**
     * A table as a source.
     *
     * @param source   id of the source
     * @param claimant id of the claimant of its figures
     * @param title    its title
     * @param url      its address
     * @param licence  SPDX expression for packs made of it
     * @param credits  who is to be credited
     */
    record Dataset(String source, String claimant, String title, String url, String licence, String credits) {}
}
