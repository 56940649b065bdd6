package dev.daybook.app.trial.oracle;

import dev.daybook.schema.ControlStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a closed day of a run says.
 *
 * @param date           campaign day
 * @param unchangedSince for a quiet day the last day that was not, or the first of all; null for others
 * @param events         events that entered on it, in order
 * @param ongoing        battles and intervals it lies inside, in order
 * @param control        every territory as of its end
 * @param changes        territories that changed on it
 * @param holdings       places and ground by belligerent at its end
 * @param ofDay          losses that took effect on it, by belligerent and category
 * @param toDate         losses up to its end, by belligerent and category
 * @param campaignClaims campaign totals in effect at its end, in order
 */
public record PlainDay(
        LocalDate date,
        @Nullable LocalDate unchangedSince,
        List<Listed> events,
        List<Ongoing> ongoing,
        Map<String, Held> control,
        Map<String, Change> changes,
        Map<String, Ground> holdings,
        Map<String, Map<String, Loss>> ofDay,
        Map<String, Map<String, Loss>> toDate,
        List<Claimed> campaignClaims) {

    /**
     * An event in the day's list.
     *
     * @param id       event id
     * @param revision revision shown
     */
    public record Listed(String id, int revision) {}

    /**
     * A battle or interval that is on.
     *
     * @param id   battle or event id
     * @param day  which day of it this is, from 1
     * @param days its length
     */
    public record Ongoing(String id, int day, int days) {}

    /**
     * A territory as it stands.
     *
     * @param since    day of its last record
     * @param change   how it is held, and what made it so
     * @param holdings places and ground of a region by belligerent; empty for a place
     */
    public record Held(LocalDate since, Change change, Map<String, Ground> holdings) {}

    /**
     * How a territory came to be held.
     *
     * @param from      holder before; null if there was none
     * @param to        holder
     * @param contender who contests it; null unless contested
     * @param status    how it is held
     * @param eventIds  events behind it, in order
     * @param disputed  whether sources disagree
     * @param derived   whether it was passed on or rolled up
     */
    public record Change(
            @Nullable String from,
            String to,
            @Nullable String contender,
            ControlStatus status,
            List<String> eventIds,
            boolean disputed,
            boolean derived) {}

    /**
     * Places and ground of one belligerent.
     *
     * @param places    places held uncontested
     * @param contested places held that someone contests
     * @param share     share of the ground in millionths of a millionth, so that sums compare; null without areas
     */
    public record Ground(
            int places, int contested, @Nullable Long share) {

        private static final double SCALE = 1e12;

        /** Rounds a share. */
        public static Ground of(int places, int contested, @Nullable Double share) {
            return new Ground(places, contested, share == null ? null : (Long) Math.round(share * SCALE));
        }
    }

    /**
     * A toll.
     *
     * @param low       lowest sum
     * @param best      best sum
     * @param high      highest sum
     * @param lowOpen   whether the true sum may be less
     * @param highOpen  whether the true sum may be more
     * @param claimants who made the claims, sorted
     * @param eventIds  events in it, in order; empty to date
     */
    public record Loss(
            long low,
            long best,
            long high,
            boolean lowOpen,
            boolean highOpen,
            List<String> claimants,
            List<String> eventIds) {}

    /**
     * A claim that stands beside the tolls.
     *
     * @param eventId     event that reports it
     * @param belligerent whose loss it is
     * @param category    category
     * @param low         lowest figure; null if not given
     * @param best        best figure; null if not given
     * @param high        highest figure; null if not given
     * @param claimant    who claims it
     */
    public record Claimed(
            String eventId,
            String belligerent,
            String category,
            @Nullable Long low,
            @Nullable Long best,
            @Nullable Long high,
            String claimant) {}

    /** Whether nothing entered, nothing changed hands and no figure took effect. */
    public boolean quiet() {
        return unchangedSince != null;
    }
}
