package dev.daybook.consumer.gateway;

import dev.daybook.consumer.gateway.http.Access;
import dev.daybook.consumer.gateway.http.ConnectionWatch;
import dev.daybook.consumer.gateway.http.HttpProblem;
import dev.daybook.consumer.gateway.http.Route;
import dev.daybook.consumer.gateway.http.Router;
import dev.daybook.consumer.gateway.operate.Vitals;
import dev.daybook.consumer.gateway.stream.StreamLimits;
import dev.daybook.consumer.view.ViewLimits;
import dev.daybook.error.DaybookException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.function.LongSupplier;

/** Health and metrics of a process that serves nothing else. */
public final class HealthListener implements AutoCloseable {

    private static final int CONNECTIONS = 64;
    private static final Duration HEADERS_WITHIN = Duration.ofSeconds(5);

    private final HttpServer server;

    private HealthListener(HttpServer server) {
        this.server = server;
    }

    /**
     * A listener that answers.
     *
     * @param host     address to bind to
     * @param port     TCP port; 0 lets the system choose
     * @param vitals   what it tells
     * @param nanoTime nanoseconds of a clock that never goes back
     * @throws DaybookException.Unavailable if the address cannot be bound
     */
    public static HealthListener open(String host, int port, Vitals vitals, LongSupplier nanoTime) {
        GatewaySettings settings = new GatewaySettings(
                host,
                port,
                GatewaySettings.Sharing.NONE,
                new GatewaySettings.Limits(CONNECTIONS, HEADERS_WITHIN, 0, 0, 0, ViewLimits.DEFAULT),
                StreamLimits.DEFAULT);
        Access access = new Access(null, Set.of(), settings.boundToLoopback());
        ConnectionWatch watch = new ConnectionWatch(nanoTime, HEADERS_WITHIN);
        HttpServer server = HttpServer.bind(settings, access, watch);
        Route nothing = new Route("GET", "none", Set.of(), exchange -> {
            throw HttpProblem.notFound("no-such-page", "here are /healthz, /readyz and /metrics");
        });
        server.serve(new Router(OperatingRoutes.of(vitals), nothing, access, watch, (template, status, begunNs) -> {}));
        return new HealthListener(server);
    }

    /** Where it listens, without a slash at the end. */
    public URI address() {
        return server.address();
    }

    @Override
    public void close() {
        server.close();
    }
}
