package dev.daybook.streams.digest;

import dev.daybook.schema.CasualtyDay;
import dev.daybook.schema.TerritoryChange;
import dev.daybook.streams.casualties.CampaignClaim;
import dev.daybook.streams.casualties.CasualtyView;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What happened on a day: all that decides whether it is quiet and what its headline is.
 *
 * @param day       the day
 * @param entered   events that entered on it, in the order of the timeline
 * @param changes   territories that changed, in the pack's order
 * @param losses    losses that took effect, by belligerent
 * @param claimed   campaign totals that took effect
 * @param behind    events of other days behind those changes, losses and totals
 */
record DayMatter(
        LocalDate day,
        Collection<DatedEvent> entered,
        List<TerritoryChange> changes,
        Map<String, CasualtyDay> losses,
        List<CampaignClaim> claimed,
        List<DatedEvent> behind) {

    /** Gathers what happened on a day: changes in the pack's order, the rest from the books. */
    static DayMatter of(LocalDate day, EventBook book, List<TerritoryChange> changes, CasualtyView casualties) {
        Map<String, CasualtyDay> losses = casualties.on(day);
        List<CampaignClaim> claimed = casualties.campaignClaims(day).stream()
                .filter(claim -> day.equals(claim.claim().getEffective()))
                .toList();
        Set<String> ids = new LinkedHashSet<>();
        changes.forEach(change -> ids.addAll(change.getEventIds()));
        eventIds(losses).forEach(ids::add);
        claimed.forEach(claim -> ids.add(claim.eventId()));
        List<DatedEvent> behind = ids.stream()
                .map(book::find)
                .filter(Objects::nonNull)
                .filter(event -> !event.entered().equals(day))
                .toList();
        return new DayMatter(day, book.on(day), changes, losses, claimed, behind);
    }

    /** True if nothing happened. */
    boolean isQuiet() {
        return entered.isEmpty() && changes.isEmpty() && losses.isEmpty() && claimed.isEmpty();
    }

    /** Events a headline may be of. */
    Stream<DatedEvent> candidates() {
        return Stream.concat(entered.stream(), behind.stream());
    }

    /** Ids of the events whose figures took effect. */
    Set<String> figures() {
        return eventIds(losses).collect(Collectors.toSet());
    }

    private static Stream<String> eventIds(Map<String, CasualtyDay> losses) {
        return losses.values().stream()
                .flatMap(day -> day.getOfDay().values().stream())
                .flatMap(toll -> toll.getEventIds().stream());
    }
}
