package dev.daybook.streams.casualties;

import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.CasualtyDay;
import dev.daybook.schema.TimelineRecord;
import dev.daybook.schema.Toll;
import dev.daybook.streams.casualties.CountedClaim.Column;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The tolls of one run in one epoch, record by record.
 *
 * <p>Records of events and retractions may come in any order: the highest revision of each event wins, and a retraction
 * is a revision without content. A day is stated when it is closed; after that, whatever changes it restates it at
 * once. Days that are not closed are never stated, so nothing of a day's figures is seen before its end.
 *
 * <p><b>Cost.</b> A record in order costs its claims; closing a day costs the claims of that day; a record that changes
 * closed days costs the days after; a battle total costs the days of its battle.
 *
 * <p><b>State.</b> For each event its revision and its claims, for each belligerent, category and day with a claim one
 * sum, and the days as stated. It grows with the pack and not with the length of the replay.
 *
 * <p>Mutable, for one thread, deterministic.
 */
public final class CasualtyFold implements CasualtyView {

    private record Revised(int revision, Contribution contribution) {}

    private static final Revised NEVER_SEEN = new Revised(0, Contribution.NOTHING);
    private static final CasualtyStep NO_CHANGE = new CasualtyStep(List.of(), Collections.emptySortedSet());

    private final Comparator<CountedClaim> preference;
    private final Map<String, Revised> events = new HashMap<>();
    private final SortedMap<String, Losses> losses = new TreeMap<>();
    private final NavigableSet<StandingClaim> standing = new TreeSet<>();
    private final NavigableSet<LocalDate> closed = new TreeSet<>();

    /** A run of which nothing has been seen yet. */
    public CasualtyFold(CampaignDefinition definition) {
        this.preference = CountedClaim.preferring(definition.getClaimantPreference());
    }

    /** Takes one record of the run's timeline. */
    public CasualtyStep apply(TimelineRecord record) {
        return switch (record.getKind()) {
            case EVENT -> {
                CampaignEvent event = Objects.requireNonNull(record.getEvent(), "event");
                yield revise(record, Contribution.of(event, record.getCampaignInstant()));
            }
            case RETRACTION -> revise(record, Contribution.NOTHING);
            case DAY_CLOSED -> close(record.getDate());
            case RUN_STARTED, RUN_FINISHED, RUN_DELETED, UNKNOWN -> NO_CHANGE;
        };
    }

    @Override
    public Map<String, CasualtyDay> on(LocalDate day) {
        Map<String, CasualtyDay> days = new LinkedHashMap<>();
        losses.forEach((belligerent, held) -> {
            CasualtyDay stated = held.on(day);
            if (stated != null) {
                days.put(belligerent, stated);
            }
        });
        return days;
    }

    @Override
    public Map<String, Map<String, Toll>> toDate(LocalDate day) {
        Map<String, Map<String, Toll>> tolls = new LinkedHashMap<>();
        losses.forEach((belligerent, held) -> {
            if (!held.toDate(day).isEmpty()) {
                tolls.put(belligerent, held.toDate(day));
            }
        });
        return tolls;
    }

    @Override
    public List<CampaignClaim> campaignClaims(LocalDate day) {
        return standing.stream()
                .takeWhile(claim -> !claim.day().isAfter(day))
                .map(StandingClaim::claim)
                .toList();
    }

    private CasualtyStep revise(TimelineRecord record, Contribution now) {
        String id = Objects.requireNonNull(record.getEventId(), "eventId");
        int revision = Objects.requireNonNull(record.getRevision(), "revision");
        Revised held = events.getOrDefault(id, NEVER_SEEN);
        if (revision <= held.revision()) {
            return NO_CHANGE;
        }
        if (revision > 1 || !now.equals(Contribution.NOTHING)) {
            // The first of an event, without a claim, keeps no lower one out.
            events.put(id, new Revised(revision, now));
        }
        if (held.contribution().equals(now)) {
            return NO_CHANGE;
        }
        count(held.contribution(), -1);
        count(now, 1);
        return closed.isEmpty() ? NO_CHANGE : restate(held.contribution(), now);
    }

    private void count(Contribution contribution, int sign) {
        Map<Column, List<CountedClaim>> columns = new LinkedHashMap<>();
        contribution
                .counted()
                .forEach(claim -> columns.computeIfAbsent(claim.column(), none -> new ArrayList<>(1))
                        .add(claim));
        columns.forEach((column, claims) ->
                losses(column.belligerent()).tally(column.category()).count(claims, sign));
        if (sign > 0) {
            standing.addAll(contribution.standing());
        } else {
            contribution.standing().forEach(standing::remove);
        }
    }

    private Losses losses(String belligerent) {
        return losses.computeIfAbsent(belligerent, id -> new Losses(id, preference));
    }

    /** States again the closed days that two revisions of an event reach. */
    private CasualtyStep restate(Contribution before, Contribution now) {
        SortedMap<String, LocalDate> from = new TreeMap<>();
        SortedSet<LocalDate> touched = new TreeSet<>();
        for (Contribution contribution : List.of(before, now)) {
            contribution
                    .counted()
                    .forEach(claim ->
                            from.merge(claim.column().belligerent(), claim.day(), (a, b) -> a.isBefore(b) ? a : b));
        }
        List<CasualtyStep.Output> outputs = new ArrayList<>();
        from.forEach((belligerent, day) -> {
            if (!day.isAfter(closed.last())) {
                outputs.addAll(losses(belligerent).state(day, closed.last()));
            }
        });
        outputs.forEach(output -> touched.addAll(daysReached(output)));
        standingChanged(before, now).forEach(claim -> touched.addAll(closed.tailSet(claim.day())));
        return new CasualtyStep(outputs, touched);
    }

    private CasualtyStep close(LocalDate day) {
        boolean late = !closed.isEmpty() && !day.isAfter(closed.last());
        LocalDate from = closed.isEmpty() ? LocalDate.MIN : closed.last().plusDays(1);
        closed.add(day);
        if (late) {
            return NO_CHANGE;
        }
        List<CasualtyStep.Output> outputs = new ArrayList<>();
        losses.values().forEach(held -> outputs.addAll(held.state(from, day)));
        SortedSet<LocalDate> touched = new TreeSet<>();
        outputs.forEach(output -> touched.addAll(daysReached(output)));
        return new CasualtyStep(outputs, touched);
    }

    /** The closed days whose toll to date an output changes: from its day until the belligerent's next one. */
    private SortedSet<LocalDate> daysReached(CasualtyStep.Output output) {
        LocalDate next = losses(output.belligerent()).nextAfter(output.date());
        return next == null ? closed.tailSet(output.date()) : closed.subSet(output.date(), next);
    }

    private static List<StandingClaim> standingChanged(Contribution before, Contribution now) {
        List<StandingClaim> changed = new ArrayList<>(before.standing());
        changed.removeAll(now.standing());
        now.standing().stream()
                .filter(claim -> !before.standing().contains(claim))
                .forEach(changed::add);
        return changed;
    }
}
