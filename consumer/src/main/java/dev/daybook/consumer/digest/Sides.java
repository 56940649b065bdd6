package dev.daybook.consumer.digest;

import dev.daybook.consumer.text.Ink;
import dev.daybook.schema.Belligerent;
import dev.daybook.schema.CampaignDefinition;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the belligerents of a campaign are called; an id the campaign does not list is printed as words. */
public final class Sides {

    private static final String UNKNOWN = "unknown";

    private final Map<String, Belligerent> byId;

    /** The sides of {@code campaign}. */
    public Sides(CampaignDefinition campaign) {
        byId = campaign.getBelligerents().stream()
                .collect(Collectors.toMap(Belligerent::getId, Function.identity(), (first, second) -> first));
    }

    /** Short form for tables, e.g. {@code Soviet}. */
    public String shortName(String id) {
        Belligerent side = byId.get(id);
        return side == null ? Wording.words(id) : side.getAdjective();
    }

    /** Whether the campaign lists this side. */
    boolean isKnown(String id) {
        return byId.containsKey(id);
    }

    /** Who holds a territory; a holder that no source names is said to be so. */
    public String holder(String id) {
        return id.equals(UNKNOWN) && !byId.containsKey(id) ? "not known" : shortName(id);
    }

    /** Who makes a claim, e.g. {@code Soviet account}. */
    String claimant(String id) {
        if (byId.containsKey(id)) {
            return shortName(id) + " account";
        }
        return id.equals(UNKNOWN) ? "claimant not named" : Wording.words(id);
    }

    /** The colour a side has on maps. */
    Ink ink(String id) {
        Belligerent side = byId.get(id);
        return side == null ? Ink.QUIET : Ink.of(side.getColour());
    }
}
