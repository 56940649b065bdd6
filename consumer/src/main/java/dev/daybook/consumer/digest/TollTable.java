package dev.daybook.consumer.digest;

import dev.daybook.schema.DayDigest;
import dev.daybook.schema.DigestToll;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The day's losses beside those to date, by belligerent and category. */
final class TollTable {

    private TollTable() {}

    /**
     * What one belligerent lost of one category.
     *
     * @param ofDay  what took effect on the day; null if nothing
     * @param toDate all up to the end of the day; null if the digest gives none
     */
    record Row(
            String belligerent,
            String category,
            @Nullable DigestToll ofDay,
            @Nullable DigestToll toDate) {

        boolean sameSideAs(@Nullable Row other) {
            return other != null && other.belligerent.equals(belligerent);
        }
    }

    /** The rows, each belligerent's together, in the digest's order. */
    static List<Row> of(DayDigest digest) {
        Map<String, Map<String, Row>> bySide = new LinkedHashMap<>();
        digest.getTollToDate().forEach(toll -> put(bySide, new Row(side(toll), toll.getCategory(), null, toll)));
        digest.getTollOfDay().forEach(toll -> put(bySide, new Row(side(toll), toll.getCategory(), toll, null)));
        List<Row> rows = new ArrayList<>();
        bySide.values().forEach(categories -> rows.addAll(categories.values()));
        return rows;
    }

    private static String side(DigestToll toll) {
        return toll.getBelligerent();
    }

    private static void put(Map<String, Map<String, Row>> bySide, Row row) {
        bySide.computeIfAbsent(row.belligerent(), side -> new LinkedHashMap<>())
                .merge(row.category(), row, TollTable::joined);
    }

    private static Row joined(Row a, Row b) {
        return new Row(
                a.belligerent(),
                a.category(),
                a.ofDay() == null ? b.ofDay() : a.ofDay(),
                a.toDate() == null ? b.toDate() : a.toDate());
    }
}
