package dev.daybook.consumer.gateway;

import dev.daybook.consumer.feed.FeedForm;
import dev.daybook.consumer.gateway.api.CampaignPages;
import dev.daybook.consumer.gateway.api.CasualtyPages;
import dev.daybook.consumer.gateway.api.ControlPages;
import dev.daybook.consumer.gateway.api.DayPages;
import dev.daybook.consumer.gateway.api.EventPages;
import dev.daybook.consumer.gateway.api.FeedPages;
import dev.daybook.consumer.gateway.api.OnThisDayPages;
import dev.daybook.consumer.gateway.api.Pages;
import dev.daybook.consumer.gateway.api.PlacePages;
import dev.daybook.consumer.gateway.api.Runs;
import dev.daybook.consumer.gateway.http.Access;
import dev.daybook.consumer.gateway.http.Content;
import dev.daybook.consumer.gateway.http.Exchange;
import dev.daybook.consumer.gateway.http.Guard;
import dev.daybook.consumer.gateway.http.Route;
import dev.daybook.consumer.gateway.http.Route.Endpoint;
import dev.daybook.consumer.gateway.http.Route.Page;
import dev.daybook.consumer.gateway.ring.EventLog;
import dev.daybook.consumer.gateway.run.RunControl;
import dev.daybook.consumer.gateway.run.RunEndpoints;
import dev.daybook.consumer.gateway.site.SiteEndpoint;
import dev.daybook.consumer.gateway.stream.FanOut;
import dev.daybook.consumer.gateway.stream.StreamEndpoint;
import dev.daybook.consumer.view.CampaignView;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every route there is. */
final class GatewayRoutes {

    private static final Set<String> NONE = Set.of();
    private static final Set<String> RUN = Set.of("run");
    private static final Set<String> AS_OF = Set.of("run", "as_of");
    private static final String CAMPAIGN = "/v1/campaigns/{campaign}";
    private static final String OPENAPI = "openapi.yaml";

    private final CampaignView view;
    private final Pages pages;
    private final GatewayParts parts;
    private final Guard guard;
    private final Runs runs;
    private final List<Route> routes = new ArrayList<>();

    GatewayRoutes(CampaignView view, Pages pages, GatewayParts parts, Access access) {
        this.view = view;
        this.pages = pages;
        this.parts = parts;
        guard = new Guard(access);
        runs = new Runs(view);
    }

    /** What answers where no route does. */
    static Route site() {
        return new Route("GET", "site", NONE, new SiteEndpoint(GatewayRoutes.class.getClassLoader()));
    }

    /**
     * The routes.
     *
     * @param published where people find the page
     */
    List<Route> all(EventLog log, FanOut fanOut, String published) {
        addCampaigns();
        OnThisDayPages days = new OnThisDayPages(runs, published);
        page("/v1/onthisday/{type}/{month}/{day}", Set.of("campaign", "run"), days::anniversaries);
        addRuns();
        FeedPages feeds = new FeedPages(runs, pages, published, parts.clock());
        for (FeedForm form : FeedForm.values()) {
            page("/feeds/{campaign}." + form.ending(), RUN, exchange -> feeds.feed(form, exchange));
        }
        StreamEndpoint stream = new StreamEndpoint(log, fanOut, parts.clock());
        add("GET", "/v1/stream/{topics}", StreamEndpoint.PARAMS, exchange -> {
            runs.view();
            return stream.answer(exchange);
        });
        routes.addAll(OperatingRoutes.of(parts.vitals()));
        Content openApi = Content.of("application/yaml", read(OPENAPI));
        page("/openapi.yaml", NONE, exchange -> openApi);
        return routes;
    }

    private void addCampaigns() {
        CampaignPages campaigns = new CampaignPages(runs, pages);
        page("/v1/campaigns", NONE, campaigns::list);
        page(CAMPAIGN, RUN, campaigns::definition);
        page(CAMPAIGN + "/land.geojson", RUN, campaigns::land);
        page(CAMPAIGN + "/regions.geojson", RUN, campaigns::regions);
        page(CAMPAIGN + "/places.geojson", RUN, campaigns::places);
        DayPages days = new DayPages(runs, pages);
        page(CAMPAIGN + "/days", RUN, days::list);
        add("GET", CAMPAIGN + "/days/{date}", RUN, days::day);
        ControlPages control = new ControlPages(runs, pages);
        page(CAMPAIGN + "/control", AS_OF, control::asOf);
        page(CAMPAIGN + "/control/series", RUN, control::series);
        CasualtyPages casualties = new CasualtyPages(runs, pages);
        page(CAMPAIGN + "/casualties", AS_OF, casualties::asOf);
        page(CAMPAIGN + "/casualties/series", RUN, casualties::series);
        page(CAMPAIGN + "/events", EventPages.PARAMS, new EventPages(runs, pages)::list);
        page(CAMPAIGN + "/places/{territory}", RUN, new PlacePages(runs, pages)::story);
    }

    private void addRuns() {
        RunEndpoints endpoints = new RunEndpoints(runs, guard, parts.driver(), parts.control());
        page("/v1/runs", NONE, endpoints::list);
        add("POST", "/v1/runs", NONE, endpoints::create);
        page("/v1/runs/{run}", NONE, endpoints::one);
        add("DELETE", "/v1/runs/{run}", NONE, endpoints::delete);
        add("POST", "/v1/runs/{run}/transport", NONE, endpoints::transport);
    }

    private void page(String template, Set<String> params, Page page) {
        routes.add(Route.get(template, params, exchange -> {
            note(exchange);
            return page.content(exchange);
        }));
    }

    private void add(String method, String template, Set<String> params, Endpoint endpoint) {
        routes.add(new Route(method, template, params, exchange -> {
            note(exchange);
            return endpoint.answer(exchange);
        }));
    }

    /** Whoever begins runs wants to know which are asked about. */
    private void note(Exchange exchange) {
        RunControl control = parts.control();
        if (control != null) {
            Optional.ofNullable(exchange.path().get("run"))
                    .or(() -> exchange.params().text("run"))
                    .ifPresent(control::askedAbout);
        }
    }

    private static byte[] read(String name) {
        try (InputStream resource = GatewayRoutes.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("the build lacks " + name);
            }
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
