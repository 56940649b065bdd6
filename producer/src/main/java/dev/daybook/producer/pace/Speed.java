package dev.daybook.producer.pace;

import dev.daybook.error.DaybookException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How fast campaign time passes: so much of it in so much of the wall clock's, or as fast as it goes.
 *
 * @param text     the form it was given in, e.g. {@code 1d/2s}
 * @param campaign campaign time that passes in {@code wall}; 0 at max
 * @param wall     wall time, in the unit of {@code campaign}; 0 at max
 */
public record Speed(String text, long campaign, long wall) {

    // Before the speeds below, which are checked against them.
    private static final BigDecimal SLOWEST = new BigDecimal("0.001");
    private static final BigDecimal FASTEST = new BigDecimal("1000000000");

    /** As fast as it goes. */
    public static final Speed MAX = new Speed("max", 0, 0);

    /** Campaign time passes as the wall clock does. */
    public static final Speed REALTIME = new Speed("realtime", 1, 1);

    private static final int DECIMALS = 3;
    private static final int THOUSAND = 1000;
    private static final long SLOWEST_LADDER_MS = 1_000_000_000L;

    private static final String NUMBER = "(\\d{1,10}(?:\\.\\d{1,3})?)";
    private static final Pattern TIMES = Pattern.compile(NUMBER + "x");
    private static final Pattern PER = Pattern.compile(NUMBER + "(ms|s|m|h|d|w)/" + NUMBER + "(ms|s|m|h|d|w)");
    private static final Map<String, Long> UNIT_MS =
            Map.of("ms", 1L, "s", 1_000L, "m", 60_000L, "h", 3_600_000L, "d", 86_400_000L, "w", 604_800_000L);

    /** Refuses a rate outside 0.001 to 1,000,000,000. */
    public Speed {
        boolean max = campaign == 0 && wall == 0 && text.equals("max");
        if (!max && (campaign <= 0 || wall <= 0 || outOfBounds(campaign, wall))) {
            throw new DaybookException.Usage(
                    "speed '%s': wanted a rate from 0.001x to 1000000000x, or max".formatted(text));
        }
    }

    /**
     * The speed that {@code text} names: {@code max}, {@code realtime}, {@code 3600x}, or campaign time per wall time
     * as {@code 1d/2s}, in ms, s, m, h, d or w.
     *
     * @throws DaybookException.Usage if it names none, or one out of bounds
     */
    public static Speed parse(String text) {
        String asked = text.strip().toLowerCase(Locale.ROOT);
        if (asked.equals(MAX.text)) {
            return MAX;
        }
        if (asked.equals(REALTIME.text)) {
            return REALTIME;
        }
        Matcher times = TIMES.matcher(asked);
        if (times.matches()) {
            return new Speed(asked, thousandths(times.group(1)), THOUSAND);
        }
        Matcher per = PER.matcher(asked);
        if (per.matches()) {
            return new Speed(
                    asked, amountMs(asked, per.group(1), per.group(2)), amountMs(asked, per.group(3), per.group(4)));
        }
        throw new DaybookException.Usage(
                "speed '%s': wanted max, realtime, a factor such as 3600x, or campaign time per wall time such as 1d/2s"
                        .formatted(text));
    }

    /** Whether it is as fast as it goes. */
    public boolean isMax() {
        return wall == 0;
    }

    /** Campaign seconds per wall second; empty at max. */
    public OptionalDouble rate() {
        return isMax() ? OptionalDouble.empty() : OptionalDouble.of((double) campaign / wall);
    }

    /** The next faster step of 1-2-5, in the same form; the same at the end of the ladder. */
    public Speed faster() {
        if (isMax()) {
            return this;
        }
        return inTimes() ? times(Ladder.above(asThousandths())) : per(Ladder.below(wall));
    }

    /** The next slower step of 1-2-5, in the same form; a day in 100 ms if it is max. */
    public Speed slower() {
        if (isMax()) {
            return parse("1d/100ms");
        }
        return inTimes() ? times(Ladder.below(asThousandths())) : per(Ladder.above(wall));
    }

    private boolean inTimes() {
        return text.indexOf('/') < 0;
    }

    private long asThousandths() {
        return wall == 1 ? campaign * THOUSAND : campaign;
    }

    private Speed times(long thousandths) {
        if (thousandths == 0 || outOfBounds(thousandths, THOUSAND)) {
            return this;
        }
        String number =
                BigDecimal.valueOf(thousandths, DECIMALS).stripTrailingZeros().toPlainString();
        return new Speed(number + "x", thousandths, THOUSAND);
    }

    private Speed per(long wallMs) {
        if (wallMs == 0 || wallMs > SLOWEST_LADDER_MS || outOfBounds(campaign, wallMs)) {
            return this;
        }
        String amount = wallMs % THOUSAND == 0 ? wallMs / THOUSAND + "s" : wallMs + "ms";
        return new Speed(text.substring(0, text.indexOf('/') + 1) + amount, campaign, wallMs);
    }

    private static long thousandths(String number) {
        return new BigDecimal(number).movePointRight(DECIMALS).longValueExact();
    }

    private static long amountMs(String text, String number, String unit) {
        BigDecimal ms = new BigDecimal(number).multiply(BigDecimal.valueOf(UNIT_MS.get(unit)));
        if (ms.stripTrailingZeros().scale() > 0) {
            throw new DaybookException.Usage(
                    "speed '%s': %s%s is no whole number of milliseconds".formatted(text, number, unit));
        }
        return ms.longValueExact();
    }

    private static boolean outOfBounds(long campaign, long wall) {
        BigDecimal asked = BigDecimal.valueOf(campaign);
        BigDecimal unit = BigDecimal.valueOf(wall);
        return asked.compareTo(unit.multiply(SLOWEST)) < 0 || asked.compareTo(unit.multiply(FASTEST)) > 0;
    }
}
