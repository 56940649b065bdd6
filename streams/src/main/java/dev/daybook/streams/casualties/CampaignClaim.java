package dev.daybook.streams.casualties;

import dev.daybook.schema.CasualtyClaim;

/**
 * A total that someone claims for the whole campaign; it stands beside the tolls and is in none.
 *
 * @param eventId event that reports it
 * @param claim   the claim as the event gives it
 */
public record CampaignClaim(String eventId, CasualtyClaim claim) {}
