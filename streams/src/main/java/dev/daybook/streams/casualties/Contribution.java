package dev.daybook.streams.casualties;

import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.CasualtyClaim;
import dev.daybook.schema.ClaimScope;
import dev.daybook.streams.casualties.CountedClaim.Column;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one revision of an event brings to the tolls.
 *
 * @param counted claims that are summed
 * @param standing campaign totals that take effect some day, in the event's order
 */
record Contribution(List<CountedClaim> counted, List<StandingClaim> standing) {

    /** What a retracted event brings. */
    static final Contribution NOTHING = new Contribution(List.of(), List.of());

    /** Category of things lost; things are not casualties. */
    private static final String MATERIEL = "materiel";

    /**
     * @param entered campaign instant at which the event falls due
     */
    static Contribution of(CampaignEvent event, Instant entered) {
        List<CountedClaim> counted = new ArrayList<>();
        List<StandingClaim> standing = new ArrayList<>();
        for (int i = 0; i < event.getCasualties().size(); i++) {
            CasualtyClaim claim = event.getCasualties().get(i);
            if (claim.getEffective() == null || claim.getCategory().equals(MATERIEL)) {
                continue;
            }
            switch (claim.getScope()) {
                case EVENT, BATTLE_TOTAL -> addCounted(counted, event, entered, i);
                case CAMPAIGN_TOTAL -> standing.add(standing(event, entered, i));
                case UNKNOWN -> {
                    // What it covers is not known to this build: it is shown with its event and never summed.
                }
            }
        }
        return new Contribution(List.copyOf(counted), List.copyOf(standing));
    }

    private static void addCounted(List<CountedClaim> counted, CampaignEvent event, Instant entered, int index) {
        CasualtyClaim claim = event.getCasualties().get(index);
        Amount amount = Amount.of(claim);
        if (amount != null) {
            counted.add(new CountedClaim(
                    entered,
                    event.getId(),
                    index,
                    new Column(claim.getBelligerent(), claim.getCategory()),
                    whole(event),
                    claim.getScope() == ClaimScope.BATTLE_TOTAL,
                    claim.getEffective(),
                    claim.getClaimant(),
                    amount));
        }
    }

    private static StandingClaim standing(CampaignEvent event, Instant entered, int index) {
        CasualtyClaim claim = event.getCasualties().get(index);
        return new StandingClaim(claim.getEffective(), entered, index, new CampaignClaim(event.getId(), claim));
    }

    /** The battle, or the event itself if it has a total and no battle; a space keeps the two kinds apart. */
    private static @Nullable String whole(CampaignEvent event) {
        if (event.getBattle() != null) {
            return event.getBattle();
        }
        boolean total = event.getCasualties().stream().anyMatch(claim -> claim.getScope() == ClaimScope.BATTLE_TOTAL);
        return total ? "event " + event.getId() : null;
    }
}
