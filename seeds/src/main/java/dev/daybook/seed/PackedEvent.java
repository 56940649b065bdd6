package dev.daybook.seed;

import dev.daybook.schema.CampaignEvent;
import java.util.Map;

/**
 * An event with the cells of the table it was imported from.
 *
 * @param event  the event
 * @param origin cells by column, to be exported again and never replayed; empty if people wrote the event
 */
public record PackedEvent(CampaignEvent event, Map<String, String> origin) {}
