package dev.daybook.consumer.gateway;

import dev.daybook.consumer.gateway.http.ConnectionWatch;
import dev.daybook.consumer.gateway.http.Router.RequestObserver;
import dev.daybook.consumer.gateway.operate.OwnMeter;
import dev.daybook.consumer.gateway.ring.EventLog;
import dev.daybook.consumer.gateway.stream.FanOut;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** What the gateway counts. */
final class GatewayMetrics implements RequestObserver {

    private static final double MS_PER_SECOND = 1_000;

    private final MeterRegistry registry;
    private final LongSupplier nanoTime;
    private final Map<String, Timer> timers = new ConcurrentHashMap<>();

    GatewayMetrics(MeterRegistry registry, LongSupplier nanoTime) {
        this.registry = registry;
        this.nanoTime = nanoTime;
    }

    void watch(EventLog log, FanOut fanOut, ConnectionWatch connections, Feeding feeding) {
        OwnMeter.STREAMS_OPEN.gauge(registry, fanOut, FanOut::open);
        OwnMeter.RING_EVENTS.gauge(registry, log, each -> each.head() - each.tail());
        OwnMeter.CONNECTIONS_WAITING.gauge(registry, connections, ConnectionWatch::waiting);
        OwnMeter.GATEWAY_LAG.gauge(registry, feeding, each -> each.lag().toMillis() / MS_PER_SECOND);
        OwnMeter.EVENTS_SENT.count(registry, fanOut, FanOut::eventsSent);
        OwnMeter.STREAMS_STALLED.count(registry, fanOut, FanOut::stalled);
        OwnMeter.DIGESTS_READ.count(registry, feeding, Feeding::digests);
    }

    @Override
    public void answered(String template, int status, long begunNs) {
        long tookNs = Math.max(0, nanoTime.getAsLong() - begunNs);
        timers.computeIfAbsent(template + " " + status, key -> timer(template, status))
                .record(Duration.ofNanos(tookNs));
    }

    private Timer timer(String template, int status) {
        return OwnMeter.REQUESTS.timer(registry, template, Integer.toString(status));
    }
}
