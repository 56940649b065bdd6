package dev.daybook.streams.digest;

import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.CitedClaim;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.DigestControlChange;
import dev.daybook.schema.Ongoing;
import dev.daybook.schema.TerritoryChange;
import dev.daybook.streams.casualties.CasualtyView;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Writes the digest of a day from what the books and the views hold; keeps nothing of a day itself. */
final class DigestWriter {

    private final CampaignDefinition definition;
    private final String run;
    private final EventBook book;
    private final Gazetteer gazetteer;
    private final Headline headline;
    private final Ongoings ongoings;
    private final TollTables tables;

    DigestWriter(CampaignDefinition definition, String run, EventBook book) {
        this.definition = definition;
        this.run = run;
        this.book = book;
        this.gazetteer = new Gazetteer(definition);
        this.headline = new Headline(gazetteer);
        this.ongoings = new Ongoings(definition.getBattles());
        this.tables = new TollTables(definition.getBelligerents());
    }

    /** Lists the events of a day. */
    Listing list(LocalDate day) {
        return Listing.of(book.on(day), gazetteer);
    }

    /** Gathers what happened on a day. */
    DayMatter matter(LocalDate day, DayViews views) {
        List<TerritoryChange> changes = views.control().changesOn(day).stream()
                .filter(this::isChange)
                .sorted(Comparator.<TerritoryChange>comparingInt(change -> gazetteer.rank(change.getTerritory()))
                        .thenComparing(TerritoryChange::getTerritory))
                .toList();
        return DayMatter.of(day, book, changes, views.casualties());
    }

    /**
     * Writes the digest of a day; its edition is 0, for the stage to number.
     *
     * @param since the last day up to this one that says who holds what and what it cost
     */
    DayDigest write(int epoch, DayMatter matter, Listing listing, LocalDate since, DayViews views) {
        LocalDate day = matter.day();
        List<Ongoing> ongoing = ongoings.on(day, book.ongoingOn(day));
        boolean quiet = matter.isQuiet();
        boolean whole = since.equals(day);
        Citations citations = new Citations(listing.sources());
        List<CitedClaim> campaignClaims = whole ? campaignClaims(day, views.casualties(), citations) : List.of();
        return new DayDigest(
                definition.getId(),
                run,
                epoch,
                0,
                day,
                Math.toIntExact(ChronoUnit.DAYS.between(definition.getSpanFrom(), day) + 1),
                quiet,
                quiet ? since : null,
                quiet ? Headline.quiet(ongoing) : headline.of(matter),
                listing.events(),
                ongoing,
                matter.changes().stream().map(this::change).toList(),
                whole ? views.control().holdingsAt(day) : List.of(),
                tables.ofDay(matter.losses()),
                whole ? tables.toDate(views.casualties().toDate(day)) : List.of(),
                campaignClaims,
                citations.sources());
    }

    private List<CitedClaim> campaignClaims(LocalDate day, CasualtyView casualties, Citations citations) {
        return casualties.campaignClaims(day).stream()
                .map(claim -> {
                    DatedEvent event = Objects.requireNonNull(book.find(claim.eventId()), claim.eventId());
                    return Listing.cite(event.event(), claim.claim(), citations);
                })
                .toList();
    }

    private DigestControlChange change(TerritoryChange change) {
        return new DigestControlChange(
                gazetteer.name(change.getTerritory()),
                change.getPreviousHolder(),
                change.getHolder(),
                change.getContender(),
                change.getStatus(),
                change.getEventIds(),
                change.getDisputed(),
                change.getDerived());
    }

    /** Initial holders have no event behind them; a region that was only rolled up did not change itself. */
    private boolean isChange(TerritoryChange change) {
        boolean rolledUp = gazetteer.isRegion(change.getTerritory()) && change.getDerived();
        return !change.getEventIds().isEmpty() && !rolledUp;
    }
}
