package dev.daybook.streams.casualties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * A campaign total with its place among the others.
 *
 * @param day     campaign day it takes effect
 * @param entered campaign instant at which its event falls due
 * @param index   its place among the event's claims
 * @param claim   the claim
 */
record StandingClaim(LocalDate day, Instant entered, int index, CampaignClaim claim)
        implements Comparable<StandingClaim> {

    private static final Comparator<StandingClaim> ORDER = Comparator.comparing(StandingClaim::day)
            .thenComparing(StandingClaim::entered)
            .thenComparing(standing -> standing.claim().eventId())
            .thenComparingInt(StandingClaim::index);

    @Override
    public int compareTo(StandingClaim other) {
        return ORDER.compare(this, other);
    }
}
