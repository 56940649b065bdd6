package dev.daybook.app.trial;

import dev.daybook.producer.timeline.Script;
import dev.daybook.schema.Campaign;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.CampaignEvent;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A made-up campaign as the producer plays it.
 *
 * @param fingerprint of the pack
 * @param all         the events, in the pack's order
 */
record MadeScript(String fingerprint, List<CampaignEvent> all) implements Script {

    @Override
    public CampaignDefinition definition() {
        return MadePack.definition();
    }

    @Override
    public Campaign campaign() {
        return Campaign.newBuilder()
                .setFingerprint(fingerprint)
                .setDefinition(definition())
                .build();
    }

    @Override
    public Stream<CampaignEvent> events() {
        return all.stream()
                .filter(event -> !event.getEarliest().isAfter(MadePack.LAST))
                .sorted(Comparator.comparing(MadePack::entryDay));
    }
}
