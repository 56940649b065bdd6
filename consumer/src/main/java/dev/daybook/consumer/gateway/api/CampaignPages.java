package dev.daybook.consumer.gateway.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.consumer.gateway.api.Runs.Scope;
import dev.daybook.consumer.gateway.http.Content;
import dev.daybook.consumer.gateway.http.Exchange;
import dev.daybook.consumer.gateway.http.HttpProblem;
import dev.daybook.consumer.view.CampaignView;
import dev.daybook.consumer.view.RunView;
import dev.daybook.schema.Campaign;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.RunClock;
import dev.daybook.schema.serde.JsonView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The campaigns that runs replay: what they are, and their maps. */
public final class CampaignPages {

    private static final String GEO_JSON = "application/geo+json";

    private final Runs runs;
    private final Pages pages;

    /** Pages of {@code runs}. */
    public CampaignPages(Runs runs, Pages pages) {
        this.runs = runs;
        this.pages = pages;
    }

    /** {@code GET /v1/campaigns}: the campaigns with their runs. */
    public Content list(Exchange exchange) {
        CampaignView view = runs.view();
        Map<String, List<RunClock>> byCampaign = new TreeMap<>();
        for (RunView run : view.runs()) {
            run.clock()
                    .filter(clock -> view.definitionOf(run.run()).isPresent())
                    .ifPresent(clock -> byCampaign
                            .computeIfAbsent(clock.getCampaign(), each -> new ArrayList<>())
                            .add(clock));
        }
        return Json.object(out -> Json.array(out, "campaigns", each -> {
            for (List<RunClock> clocks : byCampaign.values()) {
                Json.object(each, campaign -> writeCampaign(campaign, view, clocks));
            }
        }));
    }

    private static void writeCampaign(JsonGenerator out, CampaignView view, List<RunClock> clocks) throws IOException {
        Optional<RunClock> archive = clocks.stream().filter(Runs::isArchive).findFirst();
        RunClock told = archive.orElse(clocks.get(clocks.size() - 1));
        Optional<CampaignDefinition> found = view.definitionOf(told.getRun());
        if (found.isEmpty()) {
            return;
        }
        CampaignDefinition definition = found.get();
        out.writeStringField("id", definition.getId());
        out.writeStringField("title", definition.getTitle());
        out.writeStringField("zone", definition.getZone());
        out.writeStringField("spanFrom", definition.getSpanFrom().toString());
        out.writeStringField("spanTo", definition.getSpanTo().toString());
        out.writeStringField("highlightFrom", definition.getHighlightFrom().toString());
        out.writeStringField("highlightTo", definition.getHighlightTo().toString());
        out.writeStringField("fingerprint", told.getFingerprint());
        if (archive.isPresent()) {
            out.writeStringField("archiveRun", archive.get().getRun());
        }
        Json.array(out, "runs", each -> {
            for (RunClock clock : clocks) {
                each.writeString(clock.getRun());
            }
        });
    }

    /** {@code GET /v1/campaigns/{campaign}}: the definition. */
    public Content definition(Exchange exchange) {
        Scope scope = runs.of(exchange);
        String fingerprint = scope.view().clock().map(RunClock::getFingerprint).orElse("");
        return pages.page(scope.run(), "definition", () -> {
            ObjectNode whole = (ObjectNode) JsonView.tree(scope.definition());
            whole.put("fingerprint", fingerprint).put("run", scope.run());
            return Content.of(Json.MEDIA_TYPE, whole.toString());
        });
    }

    /** {@code GET …/land.geojson}. */
    public Content land(Exchange exchange) {
        return geoJson(exchange, "land", Campaign::getLandGeoJson);
    }

    /** {@code GET …/regions.geojson}. */
    public Content regions(Exchange exchange) {
        return geoJson(exchange, "regions", Campaign::getRegionsGeoJson);
    }

    /** {@code GET …/places.geojson}. */
    public Content places(Exchange exchange) {
        return geoJson(exchange, "places", Campaign::getPlacesGeoJson);
    }

    private Content geoJson(Exchange exchange, String name, Function<Campaign, @Nullable String> part) {
        Scope scope = runs.of(exchange);
        return pages.page(
                scope.run(),
                name + ".geojson",
                () -> scope.view()
                        .clock()
                        .flatMap(clock -> runs.view().campaign(clock.getFingerprint()))
                        .map(part)
                        .map(json -> Content.of(GEO_JSON, json))
                        .orElseThrow(() -> HttpProblem.notFound("no-geojson", "the campaign's pack has no " + name)));
    }
}
