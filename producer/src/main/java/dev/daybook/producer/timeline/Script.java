package dev.daybook.producer.timeline;

import dev.daybook.schema.Campaign;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.CampaignEvent;
import java.util.stream.Stream;

/** A campaign to be played: what a run needs of a pack. Safe for any thread. */
public interface Script {

    /** What every epoch begins with. */
    CampaignDefinition definition();

    /** Fingerprint of the pack, lower-case hex. */
    String fingerprint();

    /** The campaign as published for readers. */
    Campaign campaign();

    /**
     * The events inside the span by earliest day, those of a day in the pack's order; the same at every call. The
     * caller closes the stream.
     */
    Stream<CampaignEvent> events();
}
