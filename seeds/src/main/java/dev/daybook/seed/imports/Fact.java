package dev.daybook.seed.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row as an event of a campaign, sides and places by name.
 *
 * @param campaign   id of the campaign it belongs to
 * @param title      title of that campaign
 * @param id         id of the event
 * @param when       its date
 * @param theatre    theatre, as a word
 * @param type       type, as a word
 * @param point      where
 * @param headline   one line
 * @param summary    some sentences
 * @param actors     names of those who took part; each is a side of its own
 * @param figures    what was counted
 * @param taker      name of the side that took the place, null if it did not change hands
 * @param confidence high, medium or low
 * @param flags      what is odd about the row; empty if nothing
 * @param origin     the row's cells by column
 */
record Fact(
        String campaign,
        String title,
        String id,
        When when,
        String theatre,
        String type,
        Point point,
        String headline,
        String summary,
        List<String> actors,
        List<Figure> figures,
        @Nullable Taking taker,
        String confidence,
        List<String> flags,
        Map<String, String> origin) {

    /**
     * A date.
     *
     * @param edtf      as EDTF
     * @param from      first day
     * @param to        last day
     * @param effective day on which its figures take effect, null if the date itself says so
     */
    record When(
            String edtf,
            LocalDate from,
            LocalDate to,
            @Nullable LocalDate effective) {}

    /**
     * A point with a name.
     *
     * @param name      the name
     * @param latitude  degrees north
     * @param longitude degrees east
     * @param precision the pack's {@code wherePrec}
     * @param kind      the pack's {@code kind}
     */
    record Point(String name, double latitude, double longitude, String precision, String kind) {}

    /**
     * A figure; null is not given.
     *
     * @param side     whose loss it is, by name
     * @param category what is counted
     * @param low      lowest
     * @param best     best
     * @param high     highest
     */
    record Figure(
            String side,
            String category,
            @Nullable Long low,
            @Nullable Long best,
            @Nullable Long high) {

        /** Whether low, best and high are in order as far as they are given. */
        boolean inOrder() {
            boolean lowBest = low == null || best == null || low <= best;
            boolean bestHigh = best == null || high == null || best <= high;
            return lowBest && bestHigh && (low == null || high == null || low <= high);
        }
    }

    /**
     * A change of hands.
     *
     * @param side   who took the place, by name
     * @param status the pack's status
     */
    record Taking(String side, String status) {}
}
