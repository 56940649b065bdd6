package dev.daybook.seed.read;

import dev.daybook.schema.CampaignEvent;
import dev.daybook.seed.text.Node;
import java.util.Map;

/**
 * An event as it stands in its file.
 *
 * @param event  the event
 * @param origin cells of the table it was imported from, by column; empty if people wrote it
 * @param node   where it stands
 */
public record PackEvent(CampaignEvent event, Map<String, String> origin, Node.Mapping node) {

    /** The event with its place in the file. */
    public Located<CampaignEvent> located() {
        return new Located<>(event, node);
    }
}
