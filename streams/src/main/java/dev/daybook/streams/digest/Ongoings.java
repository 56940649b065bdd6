package dev.daybook.streams.digest;

import dev.daybook.schema.Battle;
import dev.daybook.schema.Ongoing;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What a day lies inside: battles in the pack's order, then interval events in the timeline's. */
final class Ongoings {

    /** Kind of a battle or siege. */
    static final String BATTLE = "battle";

    /** Kind of an interval event. */
    static final String EVENT = "event";

    private final List<Battle> battles;

    Ongoings(List<Battle> battles) {
        this.battles = battles;
    }

    /** What {@code day} lies inside, each with the day of it that it is. */
    List<Ongoing> on(LocalDate day, List<DatedEvent> intervals) {
        List<Ongoing> ongoing = new ArrayList<>();
        for (Battle battle : battles) {
            if (!day.isBefore(battle.getBegins()) && !day.isAfter(battle.getEnds())) {
                ongoing.add(new Ongoing(
                        battle.getId(),
                        battle.getName(),
                        BATTLE,
                        count(battle.getBegins(), day),
                        count(battle.getBegins(), battle.getEnds())));
            }
        }
        for (DatedEvent interval : intervals) {
            ongoing.add(new Ongoing(
                    interval.id(),
                    interval.event().getTitle(),
                    EVENT,
                    count(interval.event().getEarliest(), day),
                    count(interval.event().getEarliest(), interval.event().getLatest())));
        }
        return ongoing;
    }

    private static int count(LocalDate first, LocalDate last) {
        return Math.toIntExact(ChronoUnit.DAYS.between(first, last) + 1);
    }
}
