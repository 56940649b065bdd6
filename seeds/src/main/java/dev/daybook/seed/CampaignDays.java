package dev.daybook.seed;

import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.CampaignEvent;
import java.time.LocalDate;

/** Where events stand in the days of a campaign. */
final class CampaignDays {

    private final LocalDate from;
    private final LocalDate to;

    CampaignDays(CampaignDefinition definition) {
        from = definition.getSpanFrom();
        to = definition.getSpanTo();
    }

    /** Whether some day of the event lies within the span. */
    boolean inSpan(CampaignEvent event) {
        return !event.getLatest().isBefore(from) && !event.getEarliest().isAfter(to);
    }

    /** The day the event enters: its earliest, but the span's first for one that was on when the span began. */
    LocalDate entryDay(CampaignEvent event) {
        boolean began = event.getEarliest().isBefore(from) && inSpan(event);
        return began ? from : event.getEarliest();
    }
}
