package dev.daybook.seed.exports;

import dev.daybook.schema.Actor;
import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.CasualtyClaim;
import dev.daybook.schema.ClaimScope;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An event's deaths in the columns of GED.
 *
 * <p>Only claims of scope {@code event} and of the categories {@code killed} and {@code civilian-killed} are deaths of
 * the event. Of several claims about one side and category the one of the preferred claimant is written, since GED has
 * no claimants. A claim of category {@code total} about no side that took part, as imports make it, gives the range.
 */
final class GedDeaths {

    private final @Nullable String sideA;
    private final @Nullable String sideB;
    private final Map<String, CasualtyClaim> bySide = new LinkedHashMap<>();
    private final @Nullable CasualtyClaim range;

    GedDeaths(CampaignEvent event, List<String> claimants) {
        Set<String> sides = new LinkedHashSet<>();
        event.getActors().stream().map(Actor::getBelligerent).forEach(sides::add);
        List<String> inOrder = List.copyOf(sides);
        sideA = inOrder.isEmpty() ? null : inOrder.get(0);
        sideB = inOrder.size() < 2 ? null : inOrder.get(1);
        List<CasualtyClaim> claims = event.getCasualties().stream()
                .filter(claim -> claim.getScope() == ClaimScope.EVENT)
                .sorted(Comparator.comparingInt(claim -> claimants.indexOf(claim.getClaimant())))
                .toList();
        CasualtyClaim found = null;
        for (CasualtyClaim claim : claims) {
            if (claim.getCategory().equals("killed") || claim.getCategory().equals("civilian-killed")) {
                bySide.putIfAbsent(claim.getBelligerent() + "/" + claim.getCategory(), claim);
            } else if (claim.getCategory().equals("total") && !sides.contains(claim.getBelligerent())) {
                found = found == null ? claim : found;
            }
        }
        range = found;
    }

    @Nullable
    String sideA() {
        return sideA;
    }

    @Nullable
    String sideB() {
        return sideB;
    }

    /** Whether there is a figure at all. */
    boolean any() {
        return !bySide.isEmpty();
    }

    /** Figures by column. */
    Map<String, Long> columns() {
        Map<String, Long> columns = new LinkedHashMap<>();
        List.of("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low")
                .forEach(column -> columns.put(column, 0L));
        for (CasualtyClaim claim : bySide.values()) {
            columns.merge(columnOf(claim), best(claim), Long::sum);
            columns.merge("best", best(claim), Long::sum);
            columns.merge("low", claim.getLow() == null ? best(claim) : claim.getLow(), Long::sum);
            columns.merge("high", claim.getHigh() == null ? best(claim) : claim.getHigh(), Long::sum);
        }
        if (range != null) {
            columns.put("best", best(range));
            columns.put("low", range.getLow() == null ? best(range) : range.getLow());
            columns.put("high", range.getHigh() == null ? best(range) : range.getHigh());
        }
        return columns;
    }

    private String columnOf(CasualtyClaim claim) {
        if (claim.getCategory().equals("civilian-killed")) {
            return "deaths_civilians";
        }
        if (claim.getBelligerent().equals(sideA)) {
            return "deaths_a";
        }
        return claim.getBelligerent().equals(sideB) ? "deaths_b" : "deaths_unknown";
    }

    /** A missing best is the low, else the high (docs/pack-format.md). */
    private static long best(CasualtyClaim claim) {
        if (claim.getBest() != null) {
            return claim.getBest();
        }
        return claim.getLow() != null ? claim.getLow() : claim.getHigh();
    }
}
