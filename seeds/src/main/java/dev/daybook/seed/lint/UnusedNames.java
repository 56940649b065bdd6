package dev.daybook.seed.lint;

import dev.daybook.schema.Battle;
import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.Place;
import dev.daybook.schema.SourceRef;
import dev.daybook.seed.fault.Faults;
import dev.daybook.seed.fault.Rule;
import dev.daybook.seed.read.Located;
import java.util.HashSet;
import java.util.Set;

/** Sources and places that nothing names. */
final class UnusedNames implements LintRule {

    private final LintedPack pack;
    private final Set<String> used = new HashSet<>();

    UnusedNames(LintedPack pack) {
        this.pack = pack;
        for (Located<Battle> battle : pack.draft().battles()) {
            used.add(battle.value().getPlace());
        }
    }

    @Override
    public void see(Located<CampaignEvent> event, Faults faults) {
        used.add(event.value().getPlace());
    }

    @Override
    public void end(Faults faults) {
        for (Located<SourceRef> source : pack.draft().sources().values()) {
            String id = source.value().getId();
            if (!pack.draft().usedSources().contains(id)) {
                String found = "the source '" + id + "', which no event names";
                String hint = "name it or take it away";
                faults.warning(source.at("id"), Rule.UNUSED_SOURCE, found, "sources of this pack's events", hint);
            }
        }
        for (Located<Place> place : pack.draft().places()) {
            String id = place.value().getId();
            if (place.value().getInitialHolder() == null && !used.contains(id)) {
                String found = "the place '" + id + "', which nothing names";
                String hint = "give it an initialHolder, name it or take it away";
                faults.warning(place.at("id"), Rule.UNUSED_PLACE, found, "places of this pack's events", hint);
            }
        }
    }
}
