package dev.daybook.consumer.gateway.api;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.daybook.consumer.gateway.api.EventPages.Told;
import dev.daybook.consumer.gateway.api.Runs.Scope;
import dev.daybook.consumer.gateway.http.Content;
import dev.daybook.consumer.gateway.http.Exchange;
import dev.daybook.consumer.gateway.http.HttpProblem;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.Place;
import dev.daybook.schema.Region;
import dev.daybook.schema.TerritoryChange;
import dev.daybook.schema.serde.JsonView;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** {@code GET …/places/{territory}}: the story of a place or region. */
public final class PlacePages {

    private final Runs runs;
    private final Pages pages;

    /** Pages of {@code runs}. */
    public PlacePages(Runs runs, Pages pages) {
        this.runs = runs;
        this.pages = pages;
    }

    /** What a territory is, how it changed hands, what happened there. */
    public Content story(Exchange exchange) {
        Scope scope = runs.of(exchange);
        String territory = exchange.part("territory");
        Optional<Place> place = place(scope.definition(), territory);
        Optional<Region> region = region(scope.definition(), territory);
        if (place.isEmpty() && region.isEmpty()) {
            throw HttpProblem.notFound("no-such-place", "the campaign has no place or region of that id");
        }
        return pages.page(
                scope.run(),
                "place/" + territory,
                () -> Json.object(out -> {
                    scope.writeHead(out);
                    out.writeStringField("territory", territory);
                    if (place.isPresent()) {
                        out.writeFieldName("place");
                        JsonView.write(place.get(), out);
                    }
                    if (region.isPresent()) {
                        out.writeFieldName("region");
                        JsonView.write(region.get(), out);
                    }
                    writeStory(out, scope, territory);
                }));
    }

    private static void writeStory(JsonGenerator out, Scope scope, String territory) throws IOException {
        Map<LocalDate, TerritoryChange> changes = new TreeMap<>(scope.view().changes(territory));
        changes.keySet().removeIf(day -> !scope.view().isComplete(day));
        Set<String> behind = new HashSet<>();
        changes.values().forEach(change -> behind.addAll(change.getEventIds()));
        Json.array(out, "changes", each -> {
            for (Map.Entry<LocalDate, TerritoryChange> change : changes.entrySet()) {
                each.writeTree(ControlPages.change(change.getKey(), "date", change.getValue()));
            }
        });
        List<Told> events = EventPages.told(scope.view())
                .filter(told -> behind.contains(told.event().getId()) || isAt(told, territory))
                .toList();
        Json.array(out, "events", each -> {
            for (Told told : events) {
                each.writeTree(Citing.event(told.date(), told.event(), told.sources()));
            }
        });
    }

    private static boolean isAt(Told told, String territory) {
        return told.event().getPlace() != null
                && told.event().getPlace().getId().equals(territory);
    }

    private static Optional<Place> place(CampaignDefinition definition, String id) {
        return definition.getPlaces().stream()
                .filter(place -> place.getId().equals(id))
                .findFirst();
    }

    private static Optional<Region> region(CampaignDefinition definition, String id) {
        return definition.getRegions().stream()
                .filter(region -> region.getId().equals(id))
                .findFirst();
    }
}
