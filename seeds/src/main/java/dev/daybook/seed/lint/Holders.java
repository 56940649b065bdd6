package dev.daybook.seed.lint;

import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.ControlChange;
import dev.daybook.schema.ControlStatus;
import dev.daybook.schema.Place;
import dev.daybook.schema.Region;
import dev.daybook.seed.fault.Faults;
import dev.daybook.seed.fault.Rule;
import dev.daybook.seed.read.Located;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Changes of control start from whoever held the territory. Told by replaying them in the order of their days. */
final class Holders implements LintRule {

    private final LintedPack pack;
    private final List<Located<ControlChange>> steps = new ArrayList<>();

    Holders(LintedPack pack) {
        this.pack = pack;
    }

    @Override
    public void see(Located<CampaignEvent> event, Faults faults) {
        List<ControlChange> changes = event.value().getControlChanges();
        for (int i = 0; i < changes.size(); i++) {
            if (!changes.get(i)
                    .getEffective()
                    .isBefore(pack.draft().definition().getSpanFrom())) {
                steps.add(
                        new Located<>(changes.get(i), event.inside("control", i).node()));
            }
        }
    }

    @Override
    public void end(Faults faults) {
        Map<String, String> holders = new HashMap<>();
        for (Region region : pack.draft().definition().getRegions()) {
            holders.put(region.getId(), region.getInitialHolder());
        }
        for (Place place : pack.draft().definition().getPlaces()) {
            holders.put(place.getId(), place.getInitialHolder());
        }
        steps.sort(Comparator.comparing(step -> step.value().getEffective()));
        steps.forEach(step -> check(step, holders, faults));
    }

    private static void check(Located<ControlChange> step, Map<String, String> holders, Faults faults) {
        ControlChange change = step.value();
        String holder = holders.get(change.getTerritory());
        if (change.getFrom() != null && !change.getFrom().equals(holder)) {
            String found = "'%s' taken from '%s' on %s"
                    .formatted(change.getTerritory(), change.getFrom(), change.getEffective());
            String wanted = "its holder then, '" + holder + "'";
            String hint = "mend 'from', the date, or the change before this one";
            faults.warning(step.at("from"), Rule.WRONG_HOLDER, found, wanted, hint);
        }
        if (change.getStatus() != ControlStatus.CONTESTED) {
            holders.put(change.getTerritory(), change.getTo());
            change.getAppliesTo().forEach(place -> holders.put(place, change.getTo()));
        }
    }
}
