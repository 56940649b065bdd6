package dev.daybook.consumer.digest;

import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.DigestControlChange;
import dev.daybook.schema.DigestToll;
import dev.daybook.schema.NumberedSource;
import dev.daybook.schema.Ongoing;
import dev.daybook.schema.PlaceName;
import java.time.LocalDate;
import java.util.List;

/** Parts of a digest in the words of its printed forms, for whoever prints them elsewhere. */
public final class DigestWords {

    private final Sides sides;

    /** @param campaign names of belligerents */
    public DigestWords(CampaignDefinition campaign) {
        sides = new Sides(campaign);
    }

    /** {@code Sunday 26 August 1945}. */
    public String day(LocalDate date) {
        return Wording.longDay(date);
    }

    /** Names of then and now: {@code Hutou, now Hulin}. */
    public String place(PlaceName place) {
        return Wording.place(place);
    }

    /** Who had it and who has it: {@code Japanese → Soviet, occupied}. */
    public String change(DigestControlChange change) {
        return Wording.change(change, sides);
    }

    /** Whose loss of what, and how many: {@code Soviet killed: at least 1,000}. */
    public String toll(DigestToll toll) {
        String side = toll.getBelligerent();
        return sides.shortName(side) + " " + Wording.category(side, toll.getCategory()) + ": " + Figures.summed(toll);
    }

    /** {@code Siege of Hutou: day 9 of 18}, several with a dot between them; empty for none. */
    public String ongoing(List<Ongoing> ongoing) {
        return Wording.ongoing(ongoing);
    }

    /** Title and section of a source. */
    public String source(NumberedSource source) {
        return Wording.source(source);
    }
}
