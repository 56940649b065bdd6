package dev.daybook.streams.control;

import dev.daybook.schema.Holding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who holds how many of a list of places, and what share of the ground nearest to them.
 *
 * <p>Shares are summed in the pack's order, so the same holders always give the same number.
 */
final class RollUp {

    /**
     * A place that counts.
     *
     * @param history how it is held
     * @param ground  how much ground lies nearest to it, in any unit
     */
    record Ground(History history, double ground) {}

    private static final class Count {
        private int places;
        private int contested;
        private double ground;
    }

    private final List<String> holders;
    private final List<Ground> places;
    private final double whole;

    /**
     * @param holders belligerents in the pack's order; others follow as they are found
     * @param places  the places in the pack's order
     * @param whole   the ground of which shares are taken; 0 if it is not known, then there are no shares
     */
    RollUp(List<String> holders, List<Ground> places, double whole) {
        this.holders = List.copyOf(holders);
        this.places = List.copyOf(places);
        this.whole = whole;
    }

    /** Holdings at the end of a day, of those who hold any place. */
    List<Holding> at(LocalDate day) {
        Map<String, Count> counts = new LinkedHashMap<>();
        holders.forEach(holder -> counts.put(holder, new Count()));
        for (Ground place : places) {
            Standing standing = place.history().at(day);
            if (standing != null) {
                add(counts.computeIfAbsent(standing.holder(), holder -> new Count()), standing, place.ground());
            }
        }
        List<Holding> holdings = new ArrayList<>();
        counts.forEach((holder, count) -> {
            if (count.places + count.contested > 0) {
                Double share = whole > 0 ? (Double) (count.ground / whole) : null;
                holdings.add(new Holding(holder, count.places, count.contested, share));
            }
        });
        return holdings;
    }

    private static void add(Count count, Standing standing, double ground) {
        if (standing.isContested()) {
            count.contested++;
        } else {
            count.places++;
            count.ground += ground;
        }
    }
}
