package dev.daybook.streams.casualties;

import dev.daybook.error.DaybookException;
import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.CasualtyClaim;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The numbers a claim may give. */
final class ClaimBounds {

    /** Largest figure of a claim, one million million: far above any truth, far below where sums overflow. */
    static final long MOST = 1_000_000_000_000L;

    private ClaimBounds() {}

    /**
     * Checks every claim of an event.
     *
     * @throws DaybookException.BadRecords if a figure is below 0 or above {@link #MOST}
     */
    static void check(CampaignEvent event) {
        for (CasualtyClaim claim : event.getCasualties()) {
            Stream.of(claim.getLow(), claim.getBest(), claim.getHigh())
                    .filter(ClaimBounds::isOutside)
                    .findFirst()
                    .ifPresent(figure -> refuse(event, claim, figure));
        }
    }

    private static boolean isOutside(@Nullable Long figure) {
        return figure != null && (figure < 0 || figure > MOST);
    }

    private static void refuse(CampaignEvent event, CasualtyClaim claim, long figure) {
        throw new DaybookException.BadRecords("event " + event.getId() + ": claim of " + claim.getBelligerent() + " "
                + claim.getCategory() + " has the figure " + figure + ", wanted 0 to " + MOST
                + "; correct the pack and send the event again");
    }
}
