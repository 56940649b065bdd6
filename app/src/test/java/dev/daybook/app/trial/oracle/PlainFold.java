package dev.daybook.app.trial.oracle;

import dev.daybook.schema.Battle;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.ClaimScope;
import dev.daybook.schema.DatePrec;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What every closed day of a run must say, from the definition and the events as they are known in the end. */
public final class PlainFold {

    private final CampaignDefinition definition;
    private final List<KnownEvent> events;
    private final PlainControl control;
    private final PlainTolls tolls;

    /** A fold of a run. */
    public PlainFold(CampaignDefinition definition, Collection<KnownEvent> known) {
        this.definition = definition;
        this.events = known.stream().sorted(KnownEvent.TIMELINE).toList();
        this.control = new PlainControl(definition, events);
        this.tolls = new PlainTolls(definition, events);
    }

    /** All days from the span's first to the last one closed. */
    public List<PlainDay> daysThrough(LocalDate lastClosed) {
        return definition
                .getSpanFrom()
                .datesUntil(lastClosed.plusDays(1))
                .map(this::day)
                .toList();
    }

    private PlainDay day(LocalDate day) {
        return new PlainDay(
                day,
                isQuiet(day) ? lastLoudDay(day) : null,
                entered(day).stream()
                        .map(event -> new PlainDay.Listed(event.event().getId(), event.revision()))
                        .toList(),
                ongoing(day),
                control.asOf(day),
                control.changesOn(day),
                control.holdings(day),
                tolls.ofDay(day),
                tolls.toDate(day),
                tolls.campaignClaims(day));
    }

    private List<KnownEvent> entered(LocalDate day) {
        return events.stream().filter(event -> event.entered().equals(day)).toList();
    }

    private boolean isQuiet(LocalDate day) {
        boolean claimed = tolls.campaignClaims(day).size()
                > tolls.campaignClaims(day.minusDays(1)).size();
        return entered(day).isEmpty()
                && control.changesOn(day).isEmpty()
                && tolls.ofDay(day).isEmpty()
                && !claimed;
    }

    private LocalDate lastLoudDay(LocalDate day) {
        LocalDate loud = day;
        while (isQuiet(loud) && loud.isAfter(definition.getSpanFrom())) {
            loud = loud.minusDays(1);
        }
        return loud;
    }

    private List<PlainDay.Ongoing> ongoing(LocalDate day) {
        List<PlainDay.Ongoing> ongoing = new ArrayList<>();
        for (Battle battle : definition.getBattles()) {
            if (!day.isBefore(battle.getBegins()) && !day.isAfter(battle.getEnds())) {
                ongoing.add(ongoing(battle.getId(), battle.getBegins(), day, battle.getEnds()));
            }
        }
        for (KnownEvent known : events) {
            boolean inside =
                    known.entered().isBefore(day) && !day.isAfter(known.event().getLatest());
            if (inside && known.event().getDatePrec() == DatePrec.INTERVAL && !isReckoning(known.event())) {
                ongoing.add(ongoing(
                        known.event().getId(),
                        known.event().getEarliest(),
                        day,
                        known.event().getLatest()));
            }
        }
        return ongoing;
    }

    /** Whether all it says is what someone counted for the whole campaign. */
    private static boolean isReckoning(CampaignEvent event) {
        return !event.getCasualties().isEmpty()
                && event.getControlChanges().isEmpty()
                && event.getCasualties().stream().allMatch(claim -> claim.getScope() == ClaimScope.CAMPAIGN_TOTAL);
    }

    private static PlainDay.Ongoing ongoing(String id, LocalDate begins, LocalDate day, LocalDate ends) {
        return new PlainDay.Ongoing(id, days(begins, day), days(begins, ends));
    }

    private static int days(LocalDate first, LocalDate last) {
        return (int) ChronoUnit.DAYS.between(first, last) + 1;
    }
}
