package dev.daybook.streams.digest;

import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.ClaimScope;
import dev.daybook.schema.DatePrec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * An event on its place in the timeline.
 *
 * @param entered  campaign day it entered on
 * @param due      campaign instant at which it falls due
 * @param revision revision shown, from 1
 * @param event    the event
 */
record DatedEvent(LocalDate entered, Instant due, int revision, CampaignEvent event) implements Comparable<DatedEvent> {

    private static final Comparator<DatedEvent> TIMELINE = Comparator.comparing(DatedEvent::entered)
            .thenComparing(DatedEvent::due)
            .thenComparing(DatedEvent::id);

    /** Id of the event. */
    String id() {
        return event.getId();
    }

    /** True if it goes on after the day it entered on; vague dates do not go on, they are vague. */
    boolean isInterval() {
        return event.getDatePrec() == DatePrec.INTERVAL && event.getLatest().isAfter(entered) && !isReckoning();
    }

    /** True if it reports totals of the campaign and nothing else: its dates are those of the count, not of a deed. */
    private boolean isReckoning() {
        return event.getControlChanges().isEmpty()
                && !event.getCasualties().isEmpty()
                && event.getCasualties().stream().allMatch(claim -> claim.getScope() == ClaimScope.CAMPAIGN_TOTAL);
    }

    /** True if its date is a month or a year, so that the day it entered on is not its day. */
    boolean isVague() {
        return event.getDatePrec() == DatePrec.MONTH || event.getDatePrec() == DatePrec.YEAR;
    }

    @Override
    public int compareTo(DatedEvent other) {
        return TIMELINE.compare(this, other);
    }
}
