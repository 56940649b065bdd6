package dev.daybook.consumer.gateway;

import dev.daybook.consumer.gateway.http.ConnectionWatch;
import dev.daybook.consumer.gateway.http.Content;
import dev.daybook.consumer.gateway.http.Router.RequestObserver;
import dev.daybook.consumer.gateway.ring.EventLog;
import dev.daybook.consumer.gateway.stream.FanOut;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** What the gateway counts, and {@code /metrics}. */
final class GatewayMetrics implements RequestObserver {

    private static final double MS_PER_SECOND = 1_000;
    private static final String MEDIA_TYPE = "text/plain;version=0.0.4;charset=utf-8";

    private final PrometheusMeterRegistry registry;
    private final LongSupplier nanoTime;
    private final Map<String, Timer> timers = new ConcurrentHashMap<>();

    GatewayMetrics(PrometheusMeterRegistry registry, LongSupplier nanoTime) {
        this.registry = registry;
        this.nanoTime = nanoTime;
    }

    void watch(EventLog log, FanOut fanOut, ConnectionWatch connections, Feeding feeding) {
        Gauge.builder("daybook.gateway.streams", fanOut, FanOut::open)
                .description("Event streams open now")
                .register(registry);
        Gauge.builder("daybook.gateway.ring.events", log, each -> each.head() - each.tail())
                .description("Events that can be resumed")
                .register(registry);
        Gauge.builder("daybook.gateway.connections.waiting", connections, ConnectionWatch::waiting)
                .description("Connections that have not yet said what they want")
                .register(registry);
        Gauge.builder("daybook.gateway.lag", feeding, each -> each.lag().toMillis() / MS_PER_SECOND)
                .description("Age of the newest record last read, when it was read")
                .baseUnit("seconds")
                .register(registry);
        FunctionCounter.builder("daybook.gateway.events.sent", fanOut, FanOut::eventsSent)
                .description("Events written to subscribers")
                .register(registry);
        FunctionCounter.builder("daybook.gateway.streams.stalled", fanOut, FanOut::stalled)
                .description("Subscribers cut because they did not read")
                .register(registry);
    }

    @Override
    public void answered(String template, int status, long begunNs) {
        long tookNs = Math.max(0, nanoTime.getAsLong() - begunNs);
        timers.computeIfAbsent(template + " " + status, key -> timer(template, status))
                .record(Duration.ofNanos(tookNs));
    }

    private Timer timer(String template, int status) {
        return Timer.builder("daybook.gateway.requests")
                .description("Time from a request's headers to its answer")
                .tag("route", template)
                .tag("status", Integer.toString(status))
                .register(registry);
    }

    Content page() {
        return Content.of(MEDIA_TYPE, registry.scrape());
    }
}
