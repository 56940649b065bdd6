package dev.daybook.consumer.digest;

import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.DigestControlChange;
import dev.daybook.schema.DigestEvent;
import dev.daybook.schema.DigestToll;
import dev.daybook.schema.NumberedSource;
import java.time.LocalDate;
import java.util.List;

/** Parts of a digest in the words of its printed forms, for whoever prints them elsewhere. */
public final class DigestWords {

    private final Sides sides;
    private final ChangeWords changes;

    /** @param campaign names of belligerents */
    public DigestWords(CampaignDefinition campaign) {
        sides = new Sides(campaign);
        changes = new ChangeWords(sides);
    }

    /** {@code Sunday 26 August 1945}. */
    public String day(LocalDate date) {
        return Wording.longDay(date);
    }

    /** When an event was, as far as its day does not say it: {@code 9–26 August 1945}; empty for a plain day. */
    public String date(DigestEvent event) {
        return EventDate.of(event);
    }

    /** What became of a territory: {@code occupied by Soviet forces (until then Japanese; disputed)}. */
    public String change(DigestControlChange change) {
        return changes.withDispute(change);
    }

    /** What changed on a day, a line for all that did in the same way: {@code Occupied by Soviet forces: Hutou}. */
    public List<String> changes(DayDigest digest) {
        return changes.lines(digest, ChangeWords::place);
    }

    /** The same by the names of the campaign's year alone, as a map has them. */
    public List<String> changesByOldNames(DayDigest digest) {
        return changes.lines(digest, ChangeWords::placeThen);
    }

    /** Whose loss of what, and how many: {@code Soviet killed: at least 1,000}. */
    public String toll(DigestToll toll) {
        String side = toll.getBelligerent();
        return sides.shortName(side) + " " + Wording.category(side, toll.getCategory()) + ": " + Figures.summed(toll);
    }

    /** Title and section of a source. */
    public String source(NumberedSource source) {
        return Wording.source(source);
    }
}
