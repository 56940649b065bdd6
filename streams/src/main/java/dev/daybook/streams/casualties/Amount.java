package dev.daybook.streams.casualties;

import dev.daybook.schema.CasualtyClaim;
import org.jspecify.annotations.Nullable;

/**
 * What one claim adds to a sum: its bounds, with stand-ins for those it leaves out; low &le; best &le; high.
 *
 * @param low     lowest figure, else the best
 * @param best    best figure, else the lowest, else the highest
 * @param high    highest figure, else the best, else the lowest
 * @param lowOpen  true if the claim gives no lowest figure, so the truth may be less
 * @param highOpen true if the claim gives no highest figure, so the truth may be more
 */
record Amount(long low, long best, long high, boolean lowOpen, boolean highOpen) {

    /** The amount of a claim; null if it gives no number at all, since unknown is never zero. */
    static @Nullable Amount of(CasualtyClaim claim) {
        Long best = firstGiven(claim.getBest(), claim.getLow(), claim.getHigh());
        Long low = firstGiven(claim.getLow(), best, null);
        Long high = firstGiven(claim.getHigh(), claim.getBest(), claim.getLow());
        if (best == null || low == null || high == null) {
            return null;
        }
        // Imported claims may be out of order and are kept as given; only their sum is put in order.
        return new Amount(
                Math.min(low, Math.min(best, high)),
                best,
                Math.max(high, Math.max(best, low)),
                claim.getLow() == null,
                claim.getHigh() == null);
    }

    private static @Nullable Long firstGiven(@Nullable Long first, @Nullable Long second, @Nullable Long third) {
        if (first != null) {
            return first;
        }
        return second != null ? second : third;
    }
}
