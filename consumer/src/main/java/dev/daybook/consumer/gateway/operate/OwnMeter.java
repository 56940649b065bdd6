package dev.daybook.consumer.gateway.operate;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Every meter of ours; Kafka's own come besides, by Micrometer's binders.
 *
 * <p>Tags are bounded: runs a process plays (22 at most), routes, channels of a file, words of a list.
 */
public enum OwnMeter {

    /** Event streams open now. */
    STREAMS_OPEN("daybook.gateway.streams", Kind.GAUGE, "", "Event streams open now"),
    /** Events that can be resumed. */
    RING_EVENTS("daybook.gateway.ring.events", Kind.GAUGE, "", "Events that can be resumed"),
    /** Connections that have not yet said what they want. */
    CONNECTIONS_WAITING(
            "daybook.gateway.connections.waiting", Kind.GAUGE, "", "Connections that have not yet said what they want"),
    /** Age of the newest record last read. */
    GATEWAY_LAG("daybook.gateway.lag", Kind.GAUGE, "seconds", "Age of the newest record last read, when it was read"),
    /** Events written to subscribers. */
    EVENTS_SENT("daybook.gateway.events.sent", Kind.COUNTER, "", "Events written to subscribers"),
    /** Subscribers cut. */
    STREAMS_STALLED("daybook.gateway.streams.stalled", Kind.COUNTER, "", "Subscribers cut because they did not read"),
    /** Digests read. */
    DIGESTS_READ("daybook.gateway.digests", Kind.COUNTER, "", "Digests of closed days read, since it caught up"),
    /** HTTP requests. */
    REQUESTS(
            "daybook.gateway.requests",
            Kind.TIMER,
            "seconds",
            "Time from a request's headers to its answer",
            "route",
            "status"),
    /** Whether the broker answers. */
    BROKER_REACHABLE(
            "daybook.broker.reachable", Kind.GAUGE, "", "1 if the broker answered within 5 s when last asked, else 0"),
    /** Lateness of records. */
    RUN_LATENESS(
            "daybook.run.lateness",
            Kind.GAUGE,
            "seconds",
            "How late the run's records were sent: 0.5 and 0.99 of them, and 1 for the worst",
            "run",
            "quantile"),
    /** Records sent. */
    RUN_RECORDS("daybook.run.records", Kind.GAUGE, "", "Records of the run's present epoch sent", "run"),
    /** Whether it plays. */
    RUN_PLAYING("daybook.run.playing", Kind.GAUGE, "", "1 while the run's campaign time goes on, else 0", "run"),
    /** Commands carried out. */
    COMMANDS(
            "daybook.transport.commands",
            Kind.COUNTER,
            "",
            "Transport commands answered by this process",
            "action",
            "outcome"),
    /** Dead letters. */
    DEAD_LETTERS("daybook.topology.dead.letters", Kind.COUNTER, "", "Records sent to the dead letters"),
    /** Partitions of the timeline. */
    TOPOLOGY_PARTITIONS(
            "daybook.topology.partitions", Kind.GAUGE, "", "Partitions of the timeline assigned to this instance"),
    /** Posts. */
    POSTS("daybook.posts", Kind.COUNTER, "", "Steps of posts, by the state they led to", "channel", "outcome");

    /** What is measured how. */
    public enum Kind {
        /** A value that goes up and down. */
        GAUGE,
        /** A value that goes up; Prometheus adds {@code _total} to its name. */
        COUNTER,
        /** A count and a sum of durations; Prometheus has {@code _count}, {@code _sum} and {@code _max}. */
        TIMER
    }

    private final String id;
    private final Kind kind;
    private final String unit;
    private final String help;
    private final List<String> tags;

    OwnMeter(String id, Kind kind, String unit, String help, String... tags) {
        this.id = id;
        this.kind = kind;
        this.unit = unit;
        this.help = help;
        this.tags = List.of(tags);
    }

    /** Name on the page, as Prometheus wants it: {@code daybook_gateway_lag_seconds}. */
    public String prometheusName() {
        String base = id.replace('.', '_') + (unit.isEmpty() ? "" : "_" + unit);
        return kind == Kind.COUNTER ? base + "_total" : base;
    }

    /** What is measured how. */
    public Kind kind() {
        return kind;
    }

    /** Unit in the plural; empty if it counts. */
    public String unit() {
        return unit;
    }

    /** What it tells, in a sentence. */
    public String help() {
        return help;
    }

    /** Names of its tags. */
    public List<String> tags() {
        return tags;
    }

    /** Registers a gauge of what {@code value} says of {@code source}. */
    public <T> Gauge gauge(MeterRegistry registry, T source, ToDoubleFunction<T> value, String... tagValues) {
        return Gauge.builder(id, source, value)
                .description(help)
                .baseUnit(unit.isEmpty() ? null : unit)
                .tags(tagged(tagValues))
                .strongReference(true)
                .register(registry);
    }

    /** Registers a counter of what {@code value} says of {@code source}. */
    public <T> void count(MeterRegistry registry, T source, ToDoubleFunction<T> value) {
        FunctionCounter.builder(id, source, value).description(help).register(registry);
    }

    /** The counter of these tags; at most as many as there are words for them. */
    public Counter counter(MeterRegistry registry, String... tagValues) {
        return Counter.builder(id).description(help).tags(tagged(tagValues)).register(registry);
    }

    /** The timer of these tags. */
    public Timer timer(MeterRegistry registry, String... tagValues) {
        return Timer.builder(id).description(help).tags(tagged(tagValues)).register(registry);
    }

    private Tags tagged(String... values) {
        if (values.length != tags.size()) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%s: wanted values of %s, got %d", id, tags, values.length));
        }
        Tags tagged = Tags.empty();
        for (int i = 0; i < values.length; i++) {
            tagged = tagged.and(tags.get(i), values[i]);
        }
        return tagged;
    }
}
