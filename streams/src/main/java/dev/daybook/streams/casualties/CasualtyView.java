package dev.daybook.streams.casualties;

import dev.daybook.schema.CasualtyDay;
import dev.daybook.schema.Toll;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What it cost, as the casualty rules of one run and epoch have stated it for the days closed. */
public interface CasualtyView {

    /** Losses that took effect on {@code day}, by belligerent id; empty if none did. */
    Map<String, CasualtyDay> on(LocalDate day);

    /** All losses up to the end of {@code day}, by belligerent id and category. */
    Map<String, Map<String, Toll>> toDate(LocalDate day);

    /** Campaign totals in effect at the end of {@code day}, in the order in which they took effect. */
    List<CampaignClaim> campaignClaims(LocalDate day);
}
