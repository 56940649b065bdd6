package dev.daybook.consumer.post.text;

import dev.daybook.schema.DatePrec;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.DigestEvent;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which of a day's events a post tells first, since it may not have room for all.
 *
 * <p>First harm to civilians, what changed the map, the acts that begin and end wars, and what many sources tell; then
 * what else happened; then what was counted later, and what is not known to have been on this day. Of equal weight,
 * what more sources tell.
 */
final class EventOrder {

    private static final Set<String> ACTS = Set.of("declaration", "surrender", "ceasefire", "treaty", "proclamation");
    private static final String COUNTED_LATER = "aftermath";
    private static final int MANY_SOURCES = 6;
    private static final Set<DatePrec> OF_A_DAY = Set.of(DatePrec.DAY, DatePrec.INTERVAL);

    private final Set<String> onTheMap = new HashSet<>();

    private EventOrder(DayDigest digest) {
        digest.getControlChanges().forEach(change -> onTheMap.addAll(change.getEventIds()));
    }

    /**
     * A day's events in order.
     *
     * @param first those told first, in order
     * @param later the others, in order
     */
    record Events(List<DigestEvent> first, List<DigestEvent> later) {}

    static Events of(DayDigest digest) {
        EventOrder order = new EventOrder(digest);
        List<DigestEvent> sorted = digest.getEvents().stream()
                .sorted(Comparator.comparingInt(order::rank)
                        .thenComparingInt(event -> -event.getSources().size()))
                .toList();
        return new Events(
                sorted.stream().filter(event -> order.rank(event) == 0).toList(),
                sorted.stream().filter(event -> order.rank(event) > 0).toList());
    }

    private int rank(DigestEvent event) {
        if (!OF_A_DAY.contains(event.getDatePrec())) {
            return 3;
        }
        if (event.getType().equals(COUNTED_LATER)) {
            return 2;
        }
        boolean first = CivilianHarm.isIn(event)
                || ACTS.contains(event.getType())
                || onTheMap.contains(event.getId())
                || event.getSources().size() >= MANY_SOURCES;
        return first ? 0 : 1;
    }
}
