package dev.daybook.consumer.digest;

import dev.daybook.schema.CitedClaim;
import dev.daybook.schema.DigestToll;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures with their ranges, in words. Thousands are set apart by commas. */
public final class Figures {

    private Figures() {}

    /** {@code 1,387}. */
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 1 place}, {@code 2 places}. */
    public static String counted(long number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    /**
     * What is known of the bounds around a sum's best figure; empty if no claim gave any.
     *
     * <p>A bound that stood in for one that no claim gave is never printed as if it had been given.
     */
    static String range(DigestToll toll) {
        boolean range = toll.getLow() < toll.getHigh();
        String bounds = number(toll.getLow()) + "–" + number(toll.getHigh());
        if (toll.getLowOpen() && toll.getHighOpen()) {
            return range ? "about " + bounds : "";
        }
        if (toll.getHighOpen()) {
            return range ? bounds + "+" : "at least";
        }
        if (toll.getLowOpen()) {
            return range ? "up to " + number(toll.getHigh()) : "at most";
        }
        return range ? bounds : "exactly";
    }

    /** A sum with its range in one: {@code 1,387 (1,347–1,387)}, {@code at least 1,000}. */
    static String summed(DigestToll toll) {
        String range = range(toll);
        if (range.isEmpty()) {
            return number(toll.getBest());
        }
        return toll.getLow() < toll.getHigh()
                ? number(toll.getBest()) + " (" + range + ")"
                : range + " " + number(toll.getBest());
    }

    /** A claim's figure as it was given: {@code 1,387 (at least 1,347)}. */
    static String claimed(CitedClaim claim) {
        String bounds = bounds(claim.getLow(), claim.getHigh());
        Long best = claim.getBest();
        if (best == null) {
            return bounds.isEmpty() ? "no figure" : bounds;
        }
        return bounds.isEmpty() ? number(best) : number(best) + " (" + bounds + ")";
    }

    /** A share of one as whole percents; what is there but under one percent is said so. */
    public static String percent(double share) {
        if (share > 0 && share < 0.01) {
            return "< 1 %";
        }
        return Math.round(share * 100) + " %";
    }

    private static String bounds(@Nullable Long low, @Nullable Long high) {
        if (low == null) {
            return high == null ? "" : "at most " + number(high);
        }
        return high == null ? "at least " + number(low) : number(low) + "–" + number(high);
    }
}
