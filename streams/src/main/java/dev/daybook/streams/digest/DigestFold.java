package dev.daybook.streams.digest;

import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.CasualtyClaim;
import dev.daybook.schema.ClaimScope;
import dev.daybook.schema.ControlChange;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.TimelineRecord;
import dev.daybook.streams.casualties.CasualtyView;
import dev.daybook.streams.control.ControlView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The digests of one run in one epoch, record by record.
 *
 * <p>A day has a digest when it is closed. A revision or retraction of an event that reaches closed days writes their
 * digests again, but returns only those that read differently; while a correction goes on it returns none, and behind
 * its last record those that read differently than before all of it. The control and casualty rules must have taken a
 * record before it comes here.
 *
 * <p><b>Cost.</b> An event in order costs its place in the day; closing a day costs its events; a correction costs the
 * closed days it reaches, whose events are not listed anew unless they changed.
 *
 * <p><b>State.</b> The latest revision of each event, and the digest of each closed day.
 *
 * <p>Mutable, for one thread, deterministic.
 */
public final class DigestFold {

    /** A closed day: its digest, and the last day up to it that leaves nothing out. */
    private record Page(DayDigest digest, LocalDate since) {

        /** Compares field by field: lists taken over from the other page are the same at a glance. */
        boolean readsLike(Page other) {
            return DayDigest.getClassSchema().getFields().stream()
                    .allMatch(field -> Objects.equals(digest.get(field.pos()), other.digest.get(field.pos())));
        }
    }

    private final EventBook book = new EventBook();
    private final DigestWriter writer;
    private final Map<LocalDate, Listing> listings = new HashMap<>();
    private final NavigableMap<LocalDate, Page> pages = new TreeMap<>();
    /** Days to be written again once the correction at hand is whole. */
    private final NavigableSet<LocalDate> stale = new TreeSet<>();

    /**
     * A run of which nothing has been seen yet.
     *
     * @param run run id
     */
    public DigestFold(CampaignDefinition definition, String run) {
        this.writer = new DigestWriter(definition, run, book);
    }

    /**
     * Takes one record of the run's timeline.
     *
     * @param touched days whose control or figures this record changed; days not closed do not matter
     * @return the digest of the day closed, and of every closed day that reads differently now, by day; edition 0,
     *     for the stage to number; not to be modified
     */
    public List<DayDigest> apply(
            TimelineRecord record, ControlView control, CasualtyView casualties, SortedSet<LocalDate> touched) {
        return switch (record.getKind()) {
            case EVENT, RETRACTION -> {
                stale.addAll(revise(record));
                stale.addAll(closed(touched));
                yield record.getContinued()
                        ? List.of()
                        : write(stale, record.getEpoch(), new DayViews(control, casualties));
            }
            case DAY_CLOSED -> {
                stale.addAll(closed(touched));
                stale.add(record.getDate());
                yield write(stale, record.getEpoch(), new DayViews(control, casualties));
            }
            case RUN_STARTED, RUN_FINISHED, RUN_DELETED, UNKNOWN -> List.of();
        };
    }

    private NavigableSet<LocalDate> closed(SortedSet<LocalDate> days) {
        NavigableSet<LocalDate> closed = new TreeSet<>(days);
        closed.retainAll(pages.keySet());
        return closed;
    }

    /** Takes a revision and returns the closed days it reaches. */
    private NavigableSet<LocalDate> revise(TimelineRecord record) {
        NavigableSet<LocalDate> reached = new TreeSet<>();
        for (DatedEvent event : book.revise(record).both()) {
            listings.remove(event.entered());
            addReach(event, reached);
        }
        return reached;
    }

    private void addReach(DatedEvent dated, NavigableSet<LocalDate> reached) {
        if (pages.isEmpty() || firstDay(dated).isAfter(pages.lastKey())) {
            return;
        }
        CampaignEvent event = dated.event();
        reached.addAll(daysBetween(dated.entered(), dated.isInterval() ? event.getLatest() : dated.entered()));
        event.getControlChanges().forEach(change -> reached.addAll(daysFrom(change.getEffective())));
        event.getCasualties().stream()
                .filter(claim -> claim.getEffective() != null)
                .forEach(claim -> reached.addAll(
                        claim.getScope() == ClaimScope.CAMPAIGN_TOTAL
                                ? daysFrom(claim.getEffective())
                                : daysBetween(claim.getEffective(), claim.getEffective())));
    }

    private static LocalDate firstDay(DatedEvent dated) {
        CampaignEvent event = dated.event();
        return Stream.of(
                        Stream.of(dated.entered()),
                        event.getControlChanges().stream().map(ControlChange::getEffective),
                        event.getCasualties().stream().map(CasualtyClaim::getEffective))
                .flatMap(days -> days)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Set<LocalDate> daysFrom(LocalDate first) {
        return pages.tailMap(first, true).keySet();
    }

    private Set<LocalDate> daysBetween(LocalDate first, LocalDate last) {
        return pages.subMap(first, true, last, true).keySet();
    }

    /** Takes days out of the set, writes them anew, and the quiet days after them that name another day then. */
    private List<DayDigest> write(NavigableSet<LocalDate> days, int epoch, DayViews views) {
        List<DayDigest> different = new ArrayList<>();
        for (LocalDate day = days.pollFirst(); day != null; day = days.pollFirst()) {
            Page before = pages.get(day);
            Page now = page(day, epoch, views);
            pages.put(day, now);
            if (before == null || !now.readsLike(before)) {
                different.add(now.digest());
            }
            LocalDate next = pages.higherKey(day);
            if (next != null && (before == null || !now.since().equals(before.since()))) {
                days.add(next);
            }
        }
        return different;
    }

    private Page page(LocalDate day, int epoch, DayViews views) {
        DayMatter matter = writer.matter(day, views);
        Map.Entry<LocalDate, Page> previous = pages.lowerEntry(day);
        LocalDate since =
                matter.isQuiet() && previous != null ? previous.getValue().since() : day;
        Listing listing = listings.computeIfAbsent(day, writer::list);
        return new Page(writer.write(epoch, matter, listing, since, views), since);
    }
}
