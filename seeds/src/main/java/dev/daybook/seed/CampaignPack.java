package dev.daybook.seed;

import dev.daybook.schema.Campaign;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.CampaignEvent;
import dev.daybook.seed.read.PackDraft;
import java.time.LocalDate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A campaign pack that was found sound: its definition and its events in order.
 *
 * <p>Events are in the order of the day they enter, then in pack order (files by name, events as they stand). They are
 * iterated, not listed, since a large pack is read from its files each time; every iteration gives the same.
 */
public final class CampaignPack {

    private final PackDraft draft;
    private final long eventCount;
    private final Iterable<PackedEvent> events;
    private final CampaignDays days;

    CampaignPack(PackDraft draft, long eventCount, Iterable<PackedEvent> events) {
        this.draft = draft;
        this.eventCount = eventCount;
        this.events = events;
        this.days = new CampaignDays(draft.definition());
    }

    /** Everything that is no event, area weights included. */
    public CampaignDefinition definition() {
        return draft.definition();
    }

    /** SHA-256 over the names and contents of the pack's files, 64 hex digits in lower case. */
    public String fingerprint() {
        return draft.fingerprint();
    }

    /** The campaign as it is published for readers. */
    public Campaign campaign() {
        PackDraft.GeoJson geoJson = draft.geoJson();
        return new Campaign(fingerprint(), definition(), geoJson.land(), geoJson.regions(), geoJson.places());
    }

    /** How many events there are, background included. */
    public long eventCount() {
        return eventCount;
    }

    /** Events of the span, in order. One that was on when the span began is among them. */
    public Iterable<CampaignEvent> timeline() {
        return () -> stream().filter(days::inSpan).iterator();
    }

    /** Events wholly outside the span, in order: for pages and exports, not for replays. */
    public Iterable<CampaignEvent> background() {
        return () -> stream().filter(event -> !days.inSpan(event)).iterator();
    }

    /** All events, in order. */
    public Iterable<CampaignEvent> events() {
        return () -> stream().iterator();
    }

    /** All events, in order, with the cells of the tables they were imported from. */
    public Iterable<PackedEvent> packedEvents() {
        return events;
    }

    /** The day on which {@code event} enters: its earliest, or the span's first if it had begun before. */
    public LocalDate entryDay(CampaignEvent event) {
        return days.entryDay(event);
    }

    private Stream<CampaignEvent> stream() {
        return StreamSupport.stream(events.spliterator(), false).map(PackedEvent::event);
    }
}
