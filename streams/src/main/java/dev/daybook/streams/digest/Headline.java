package dev.daybook.streams.digest;

import dev.daybook.schema.Ongoing;
import dev.daybook.schema.TerritoryChange;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rule of the headline: the title of the day's weightiest event.
 *
 * <p>Asked are the events that entered on the day and those behind its changes of control and its figures. A date of
 * month or year precision gives way to any other, since it is not this day's. Then {@link Weight} decides, then
 * confidence, then whether the event entered on this day, then the order of the timeline.
 */
final class Headline {

    private static final List<String> CONFIDENCE = List.of("high", "medium", "low");
    private static final Set<String> BATTLE_TYPES = Set.of("battle", "siege");
    private static final Set<String> WAR_AND_PEACE_TYPES = Set.of("declaration", "surrender", "ceasefire", "treaty");

    private final Gazetteer gazetteer;

    Headline(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The headline of a day on which something happened. */
    String of(DayMatter matter) {
        Map<String, Weight> onTheMap = onTheMap(matter.changes());
        Set<String> figures = matter.figures();
        Comparator<DatedEvent> order = Comparator.comparing(DatedEvent::isVague)
                .thenComparing(event -> weight(event, onTheMap, figures))
                .thenComparingInt(Headline::confidence)
                .thenComparing(event -> !event.entered().equals(matter.day()))
                .thenComparing(Comparator.naturalOrder());
        return matter.candidates()
                .min(order)
                .map(event -> event.event().getTitle())
                .orElseGet(() -> withoutEvent(matter.changes()));
    }

    /** The headline of a day on which nothing happened. */
    static String quiet(List<Ongoing> ongoing) {
        return ongoing.stream()
                .filter(entry -> entry.getKind().equals(Ongoings.BATTLE))
                .findFirst()
                .map(battle ->
                        "A quiet day; " + battle.getName() + ": day " + battle.getDay() + " of " + battle.getDays())
                .orElse("A quiet day");
    }

    private Map<String, Weight> onTheMap(Collection<TerritoryChange> changes) {
        Map<String, Weight> weights = new HashMap<>();
        for (TerritoryChange change : changes) {
            for (String eventId : change.getEventIds()) {
                weights.merge(eventId, weight(change), (a, b) -> a.compareTo(b) <= 0 ? a : b);
            }
        }
        return weights;
    }

    private Weight weight(TerritoryChange change) {
        if (gazetteer.isRegion(change.getTerritory())) {
            return Weight.REGION_CHANGES;
        }
        return change.getHolder().equals(change.getPreviousHolder())
                ? Weight.PLACE_CHANGES_STATUS
                : Weight.PLACE_CHANGES_HANDS;
    }

    private static Weight weight(DatedEvent event, Map<String, Weight> onTheMap, Set<String> figures) {
        Weight map = onTheMap.get(event.id());
        if (map != null) {
            return map;
        }
        String type = event.event().getType();
        if (event.event().getBattle() != null || BATTLE_TYPES.contains(type)) {
            return Weight.BATTLE;
        }
        if (figures.contains(event.id())) {
            return Weight.LOSSES;
        }
        return WAR_AND_PEACE_TYPES.contains(type) ? Weight.WAR_AND_PEACE : Weight.OTHER;
    }

    private static int confidence(DatedEvent event) {
        int rank = CONFIDENCE.indexOf(event.event().getConfidence());
        return rank < 0 ? CONFIDENCE.size() : rank;
    }

    private String withoutEvent(List<TerritoryChange> changes) {
        return changes.stream()
                .findFirst()
                .map(change ->
                        "Control of " + gazetteer.name(change.getTerritory()).getName1945() + " changed")
                .orElse("New figures");
    }
}
