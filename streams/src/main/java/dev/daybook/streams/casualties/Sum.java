package dev.daybook.streams.casualties;

import dev.daybook.schema.Toll;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A sum of figures from which figures can be taken back; mutable.
 *
 * <p>No figure of a checked record is above one million million, so a sum of nine million of them does not overflow.
 */
final class Sum {

    private long figures;
    private long low;
    private long best;
    private long high;
    private long lowOpen;
    private long highOpen;
    private final Map<String, Long> claimants = new TreeMap<>();

    /** Adds a figure (sign 1) or takes it back (sign -1). */
    void add(Figure figure, int sign) {
        Amount amount = figure.amount();
        figures += sign;
        low += sign * amount.low();
        best += sign * amount.best();
        high += sign * amount.high();
        lowOpen += amount.lowOpen() ? sign : 0;
        highOpen += amount.highOpen() ? sign : 0;
        figure.claimants().forEach(claimant -> count(claimant, sign));
    }

    /** Adds another sum (sign 1) or takes it back (sign -1). */
    void add(Sum other, int sign) {
        figures += sign * other.figures;
        low += sign * other.low;
        best += sign * other.best;
        high += sign * other.high;
        lowOpen += sign * other.lowOpen;
        highOpen += sign * other.highOpen;
        other.claimants.forEach((claimant, figuresOfHis) -> count(claimant, sign * figuresOfHis));
    }

    /** True if nothing was added that was not taken back. */
    boolean isBlank() {
        return isEmpty() && low == 0 && best == 0 && high == 0 && lowOpen == 0 && highOpen == 0 && claimants.isEmpty();
    }

    /** True if no figure is in it: then there is no toll, which is not a toll of zero. */
    boolean isEmpty() {
        return figures == 0;
    }

    /** The sum as readers see it. */
    Toll toll(List<String> eventIds) {
        return new Toll(low, best, high, lowOpen > 0, highOpen > 0, List.copyOf(claimants.keySet()), eventIds);
    }

    private void count(String claimant, long by) {
        claimants.merge(claimant, by, (held, more) -> held + more == 0 ? null : Long.valueOf(held + more));
    }
}
