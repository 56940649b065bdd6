package dev.daybook.seed.lint;

import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.CasualtyClaim;
import dev.daybook.schema.ControlChange;
import dev.daybook.seed.fault.Faults;
import dev.daybook.seed.fault.Rule;
import dev.daybook.seed.read.Located;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Nothing takes effect before its event begins. */
final class EffectiveDays implements LintRule {

    @Override
    public void see(Located<CampaignEvent> event, Faults faults) {
        List<ControlChange> changes = event.value().getControlChanges();
        for (int i = 0; i < changes.size(); i++) {
            check(event, "control", i, changes.get(i).getEffective(), faults);
        }
        List<CasualtyClaim> claims = event.value().getCasualties();
        for (int i = 0; i < claims.size(); i++) {
            check(event, "casualties", i, claims.get(i).getEffective(), faults);
        }
    }

    private static void check(
            Located<CampaignEvent> event, String key, int index, @Nullable LocalDate day, Faults faults) {
        LocalDate begins = event.value().getEarliest();
        if (day != null && day.isBefore(begins)) {
            Located<?> item = event.inside(key, index);
            String wanted = "a day not before the event, " + begins;
            faults.warning(item.at("effective"), Rule.EFFECT_BEFORE_EVENT, day.toString(), wanted, null);
        }
    }
}
