package dev.daybook.app.correction;

import dev.daybook.producer.timeline.Script;
import dev.daybook.schema.Campaign;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.CampaignEvent;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A pack after someone worked on its events.
 *
 * @param pack        as it was
 * @param fingerprint of what it is now
 * @param edit        what was done to the events
 */
record EditedScript(Script pack, String fingerprint, UnaryOperator<Stream<CampaignEvent>> edit) implements Script {

    @Override
    public CampaignDefinition definition() {
        return pack.definition();
    }

    @Override
    public Campaign campaign() {
        return Campaign.newBuilder(pack.campaign()).setFingerprint(fingerprint).build();
    }

    @Override
    public Stream<CampaignEvent> events() {
        return edit.apply(pack.events());
    }
}
