package dev.daybook.streams.casualties;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One figure, of one claim or of several that are alternatives of each other.
 *
 * @param amount    the widest range claimed, and the best of the claimant preferred
 * @param claimants who made the claims
 */
record Figure(Amount amount, SortedSet<String> claimants) {

    /**
     * Takes claims as alternatives.
     *
     * @param claims     of one figure, at least one
     * @param preference the claim that comes first gives the best
     */
    static Figure of(Collection<CountedClaim> claims, Comparator<CountedClaim> preference) {
        long low = Long.MAX_VALUE;
        long high = Long.MIN_VALUE;
        boolean lowOpen = false;
        boolean highOpen = false;
        SortedSet<String> claimants = new TreeSet<>();
        for (CountedClaim claim : claims) {
            low = Math.min(low, claim.amount().low());
            high = Math.max(high, claim.amount().high());
            lowOpen |= claim.amount().lowOpen();
            highOpen |= claim.amount().highOpen();
            claimants.add(claim.claimant());
        }
        long best = claims.stream().min(preference).orElseThrow().amount().best();
        return new Figure(new Amount(low, best, high, lowOpen, highOpen), claimants);
    }

    /** By how much a figure changes the sum to date, by day: its first claim brings it, later ones restate it. */
    static NavigableMap<LocalDate, Sum> steps(List<CountedClaim> claims, Comparator<CountedClaim> preference) {
        NavigableMap<LocalDate, Sum> steps = new TreeMap<>();
        claims.forEach(claim -> steps.computeIfAbsent(claim.day(), day -> new Sum()));
        for (LocalDate day : steps.keySet()) {
            Figure after = of(upTo(day, claims), preference);
            steps.get(day).add(after, 1);
            LocalDate next = steps.higherKey(day);
            if (next != null) {
                steps.get(next).add(after, -1);
            }
        }
        return steps;
    }

    private static List<CountedClaim> upTo(LocalDate day, List<CountedClaim> claims) {
        return claims.stream().filter(claim -> !claim.day().isAfter(day)).toList();
    }
}
