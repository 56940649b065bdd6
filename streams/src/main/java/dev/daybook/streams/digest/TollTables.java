package dev.daybook.streams.digest;

import dev.daybook.schema.Belligerent;
import dev.daybook.schema.CasualtyDay;
import dev.daybook.schema.DigestToll;
import dev.daybook.schema.Toll;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tolls as rows: belligerents in the pack's order, categories in one order everywhere. */
final class TollTables {

    /** From the gravest that is counted apart to the columns that lump several; others follow by name. */
    private static final List<String> CATEGORIES =
            List.of("killed", "civilian-killed", "wounded", "missing", "captured", "killed-and-wounded", "total");

    private final Comparator<DigestToll> order;

    /** @param belligerents the sides in the pack's order; sides it does not name follow by id */
    TollTables(List<Belligerent> belligerents) {
        Map<String, Integer> ranks = new HashMap<>();
        belligerents.forEach(belligerent -> ranks.putIfAbsent(belligerent.getId(), ranks.size()));
        order = Comparator.<DigestToll>comparingInt(toll -> ranks.getOrDefault(toll.getBelligerent(), ranks.size()))
                .thenComparing(DigestToll::getBelligerent)
                .thenComparingInt(toll -> rank(toll.getCategory()))
                .thenComparing(DigestToll::getCategory);
    }

    /** What took effect on a day. */
    List<DigestToll> ofDay(Map<String, CasualtyDay> days) {
        List<DigestToll> rows = new ArrayList<>();
        days.forEach((belligerent, day) -> addRows(rows, belligerent, day.getOfDay()));
        rows.sort(order);
        return rows;
    }

    /** All up to the end of a day. */
    List<DigestToll> toDate(Map<String, Map<String, Toll>> tolls) {
        List<DigestToll> rows = new ArrayList<>();
        tolls.forEach((belligerent, byCategory) -> addRows(rows, belligerent, byCategory));
        rows.sort(order);
        return rows;
    }

    private static void addRows(List<DigestToll> rows, String belligerent, Map<String, Toll> byCategory) {
        byCategory.forEach((category, toll) -> rows.add(new DigestToll(
                belligerent,
                category,
                toll.getLow(),
                toll.getBest(),
                toll.getHigh(),
                toll.getLowOpen(),
                toll.getHighOpen(),
                toll.getClaimants())));
    }

    private static int rank(String category) {
        int rank = CATEGORIES.indexOf(category);
        return rank < 0 ? CATEGORIES.size() : rank;
    }
}
