package dev.daybook.producer.timeline;

import dev.daybook.schema.Campaign;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.CampaignEvent;
import dev.daybook.seed.CampaignPack;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A campaign pack as a script.
 *
 * @param pack what is played; large ones are read from their files at every call of {@link #events}
 */
public record PackScript(CampaignPack pack) implements Script {

    @Override
    public CampaignDefinition definition() {
        return pack.definition();
    }

    @Override
    public String fingerprint() {
        return pack.fingerprint();
    }

    @Override
    public Campaign campaign() {
        return pack.campaign();
    }

    @Override
    public Stream<CampaignEvent> events() {
        return StreamSupport.stream(pack.timeline().spliterator(), false);
    }
}
