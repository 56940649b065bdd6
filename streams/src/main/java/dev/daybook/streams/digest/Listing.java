package dev.daybook.streams.digest;

import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.CasualtyClaim;
import dev.daybook.schema.CitedClaim;
import dev.daybook.schema.DigestEvent;
import dev.daybook.schema.NumberedSource;
import dev.daybook.schema.SourceRef;
import java.util.Collection;
import java.util.List;

/**
 * The events of a day as its digest lists them.
 *
 * @param events  in the order of the timeline
 * @param sources what they cite
 */
record Listing(List<DigestEvent> events, List<NumberedSource> sources) {

    /** Lists events in the order given. */
    static Listing of(Collection<DatedEvent> events, Gazetteer gazetteer) {
        Citations citations = new Citations();
        List<DigestEvent> listed =
                events.stream().map(event -> list(event, gazetteer, citations)).toList();
        return new Listing(listed, citations.sources());
    }

    /** A claim of an event as a digest cites it: by its own sources, else by its event's. */
    static CitedClaim cite(CampaignEvent event, CasualtyClaim claim, Citations citations) {
        List<SourceRef> sources = claim.getSources().isEmpty() ? event.getSources() : claim.getSources();
        return new CitedClaim(
                event.getId(),
                claim.getBelligerent(),
                claim.getCategory(),
                claim.getLow(),
                claim.getBest(),
                claim.getHigh(),
                claim.getClaimant(),
                claim.getScope(),
                claim.getNote(),
                citations.cite(sources));
    }

    private static DigestEvent list(DatedEvent dated, Gazetteer gazetteer, Citations citations) {
        CampaignEvent event = dated.event();
        List<Integer> sources = citations.cite(event.getSources());
        return new DigestEvent(
                event.getId(),
                event.getEdtf(),
                event.getDatePrec(),
                event.getApproximate(),
                event.getTimeOfDay(),
                event.getTheatre(),
                event.getType(),
                event.getTitle(),
                event.getSummary(),
                event.getPlace() == null ? null : gazetteer.name(event.getPlace()),
                event.getBattle(),
                event.getDisputes(),
                event.getConfidence(),
                dated.revision(),
                event.getCasualties().stream()
                        .map(claim -> cite(event, claim, citations))
                        .toList(),
                sources);
    }
}
