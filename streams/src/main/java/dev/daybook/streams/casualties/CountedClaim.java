package dev.daybook.streams.casualties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A claim that is summed.
 *
 * @param entered  campaign instant at which its event falls due
 * @param eventId  event that reports it
 * @param index    its place among the event's claims
 * @param column   whose loss of which kind
 * @param whole    what a total replaces the figures of: a battle, or an event that has a total of its own; else null
 * @param total    true for the total of {@code whole}, false for a figure of the event
 * @param day      campaign day it takes effect
 * @param claimant who claims it
 * @param amount   what it adds
 */
record CountedClaim(
        Instant entered,
        String eventId,
        int index,
        Column column,
        @Nullable String whole,
        boolean total,
        LocalDate day,
        String claimant,
        Amount amount) {

    /** Order of the timeline, which is the pack's; the same for any order of arrival. */
    static final Comparator<CountedClaim> TIMELINE = Comparator.comparing(CountedClaim::entered)
            .thenComparing(CountedClaim::eventId)
            .thenComparingInt(CountedClaim::index);

    /** A belligerent's losses of one category. Categories are never added to each other. */
    record Column(String belligerent, String category) {}

    /**
     * Order in which claims of one figure are asked for the best: the pack's claimants first, the others by name.
     *
     * @param claimants the pack's order of preference
     */
    static Comparator<CountedClaim> preferring(List<String> claimants) {
        Map<String, Integer> ranks = IntStream.range(0, claimants.size())
                .boxed()
                .collect(Collectors.toMap(claimants::get, rank -> rank, Math::min));
        return Comparator.<CountedClaim>comparingInt(claim -> ranks.getOrDefault(claim.claimant(), claimants.size()))
                .thenComparing(CountedClaim::claimant)
                .thenComparing(TIMELINE);
    }
}
