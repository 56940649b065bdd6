package dev.daybook.seed.lint;

import dev.daybook.schema.Battle;
import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.CasualtyClaim;
import dev.daybook.schema.ClaimScope;
import dev.daybook.schema.ControlChange;
import dev.daybook.seed.fault.Faults;
import dev.daybook.seed.fault.Rule;
import dev.daybook.seed.read.Located;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Events of a battle begin in it, and change nothing after it.
 *
 * <p>An event after the end may belong to the battle all the same: its aftermath, or its losses as counted later.
 */
final class BattleDates implements LintRule {

    private final Map<String, Battle> battles;

    BattleDates(LintedPack pack) {
        battles = pack.draft().battles().stream()
                .map(Located::value)
                .collect(Collectors.toMap(Battle::getId, Function.identity()));
    }

    @Override
    public void see(Located<CampaignEvent> event, Faults faults) {
        Battle battle = battles.get(event.value().getBattle());
        if (battle != null) {
            check(event, battle, faults);
        }
    }

    private static void check(Located<CampaignEvent> event, Battle battle, Faults faults) {
        String wanted = "days of " + battle.getName() + ", " + battle.getBegins() + "/" + battle.getEnds();
        if (event.value().getLatest().isBefore(battle.getBegins())) {
            String found = "an event of " + event.value().getEdtf();
            faults.warning(event.at("date"), Rule.OUTSIDE_BATTLE, found, wanted, null);
        }
        LocalDate last = lastEffect(event.value());
        if (last.isAfter(battle.getEnds())) {
            String found = "an event of the battle that takes effect on " + last;
            String hint = "mend the battle's dates, or leave the event outside it";
            faults.warning(event.at("battle"), Rule.OUTSIDE_BATTLE, found, wanted, hint);
        }
    }

    private static LocalDate lastEffect(CampaignEvent event) {
        LocalDate last = LocalDate.MIN;
        for (ControlChange change : event.getControlChanges()) {
            last = change.getEffective().isAfter(last) ? change.getEffective() : last;
        }
        for (CasualtyClaim claim : event.getCasualties()) {
            LocalDate day = claim.getEffective();
            if (claim.getScope() == ClaimScope.EVENT && day != null && day.isAfter(last)) {
                last = day;
            }
        }
        return last;
    }
}
