package dev.daybook.streams.digest;

import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.PlaceName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Names and order of the campaign's territories: its regions, then its places, each in the pack's order. */
final class Gazetteer {

    private final Map<String, PlaceName> names = new LinkedHashMap<>();
    private final Map<String, Integer> ranks = new HashMap<>();
    private final Set<String> regions = new HashSet<>();

    Gazetteer(CampaignDefinition definition) {
        definition.getRegions().forEach(region -> {
            regions.add(region.getId());
            put(new PlaceName(region.getId(), region.getName(), region.getName()));
        });
        definition
                .getPlaces()
                .forEach(place -> put(new PlaceName(place.getId(), place.getName(), place.getName1945())));
    }

    /** Names of then and now; a territory the definition does not know is named by its id. */
    PlaceName name(String id) {
        PlaceName known = names.get(id);
        return known == null ? new PlaceName(id, id, id) : known;
    }

    /** Place in the pack's order; territories the definition does not know come last. */
    int rank(String id) {
        return ranks.getOrDefault(id, Integer.MAX_VALUE);
    }

    /** True for a region of the campaign. */
    boolean isRegion(String id) {
        return regions.contains(id);
    }

    private void put(PlaceName name) {
        ranks.putIfAbsent(name.getId(), ranks.size());
        names.putIfAbsent(name.getId(), name);
    }
}
