package dev.daybook.streams.casualties;

import static dev.daybook.streams.made.Made.august;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.streams.made.Made;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AmountTest {

    @Test
    void claimWithAllBoundsStandsAsGiven() {
        assertThat(amount(5L, 7L, 9L)).isEqualTo(new Amount(5, 7, 9, false, false));
    }

    @Test
    void bestAloneStandsInForBothBounds() {
        assertThat(amount(null, 27L, null)).isEqualTo(new Amount(27, 27, 27, true, true));
    }

    @Test
    void lowAloneStandsInForBestAndHigh() {
        assertThat(amount(1000L, null, null)).isEqualTo(new Amount(1000, 1000, 1000, false, true));
    }

    @Test
    void highAloneStandsInForBestAndLow() {
        assertThat(amount(null, null, 40L)).isEqualTo(new Amount(40, 40, 40, true, false));
    }

    @Test
    void missingBestIsLowBeforeHigh() {
        assertThat(amount(70_000L, null, 166_000L)).isEqualTo(new Amount(70_000, 70_000, 166_000, false, false));
    }

    @Test
    void missingHighIsBestBeforeLow() {
        assertThat(amount(1347L, 1387L, null)).isEqualTo(new Amount(1347, 1387, 1387, false, true));
    }

    @Test
    void missingLowIsBestBelowTheHighGiven() {
        assertThat(amount(null, 2500L, 4000L)).isEqualTo(new Amount(2500, 2500, 4000, true, false));
    }

    @Test
    void zeroIsAFigureAndNothingIsNot() {
        assertThat(amount(null, 0L, null)).isEqualTo(new Amount(0, 0, 0, true, true));
        assertThat(amount(null, null, null)).isNull();
    }

    @Test
    void boundsOutOfOrderAreSummedAsLeastBestAndMost() {
        assertThat(amount(9L, 7L, 8L)).isEqualTo(new Amount(7, 7, 9, false, false));
        assertThat(amount(9L, null, 5L)).isEqualTo(new Amount(5, 9, 9, false, false));
        assertThat(amount(null, 10L, 5L)).isEqualTo(new Amount(5, 10, 10, true, false));
    }

    private static @Nullable Amount amount(@Nullable Long low, @Nullable Long best, @Nullable Long high) {
        return Amount.of(Made.claim("soviet", "killed", august(9))
                .setLow(low)
                .setBest(best)
                .setHigh(high)
                .build());
    }
}
