package dev.daybook.consumer.gateway;

import dev.daybook.consumer.gateway.http.Content;
import dev.daybook.consumer.gateway.http.Reply;
import dev.daybook.consumer.gateway.http.Route;
import dev.daybook.consumer.gateway.operate.Vitals;
import java.util.List;
import java.util.Set;

/** {@code /healthz}, {@code /readyz} and {@code /metrics}, which every process has. */
final class OperatingRoutes {

    private static final String JSON = "application/json";
    private static final String PROMETHEUS = "text/plain;version=0.0.4;charset=utf-8";
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private OperatingRoutes() {}

    /** The routes. */
    static List<Route> of(Vitals vitals) {
        return List.of(
                new Route(
                        "GET",
                        "/healthz",
                        Set.of(),
                        exchange -> answer(
                                        vitals.health().isLive(),
                                        vitals.health().liveness())
                                .now()),
                new Route(
                        "GET",
                        "/readyz",
                        Set.of(),
                        exchange -> answer(
                                        vitals.health().isReady(),
                                        vitals.health().readiness())
                                .now()),
                Route.get(
                        "/metrics",
                        Set.of(),
                        exchange -> Content.of(PROMETHEUS, vitals.metrics().scrape())));
    }

    private static Reply answer(boolean passes, String json) {
        return Reply.of(passes ? OK : UNAVAILABLE, Content.of(JSON, json)).header("Cache-Control", "no-store");
    }
}
