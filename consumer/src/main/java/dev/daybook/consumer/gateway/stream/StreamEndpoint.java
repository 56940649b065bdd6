package dev.daybook.consumer.gateway.stream;

import dev.daybook.consumer.gateway.http.Exchange;
import dev.daybook.consumer.gateway.http.HttpProblem;
import dev.daybook.consumer.gateway.http.Params;
import dev.daybook.consumer.gateway.http.Reply;
import dev.daybook.consumer.gateway.http.Route;
import dev.daybook.consumer.gateway.ring.EventLog;
import dev.daybook.consumer.gateway.ring.EventLog.Scope;
import dev.daybook.consumer.gateway.ring.Filter;
import dev.daybook.consumer.gateway.ring.Positions;
import dev.daybook.consumer.gateway.ring.StreamTopic;
import dev.daybook.schema.topic.RunKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** {@code GET /v1/stream/{topics}}: opens an event stream. */
public final class StreamEndpoint implements Route.Endpoint {

    /** Names of its parameters. */
    public static final Set<String> PARAMS = Set.of("run", "place", "belligerent", "type", "since", "last_event_id");

    /** How long a client is asked to wait before it connects anew, in milliseconds. */
    static final long RETRY_MS = 2_000;

    private static final int RETRY_AFTER_SECONDS = 5;

    /**
     * How long a compacted topic keeps tombstones for sure (Kafka's {@code delete.retention.ms}), less an hour. A
     * client that was away for longer may have missed some that the topics no longer tell.
     */
    private static final Duration TOMBSTONES_KEPT = Duration.ofHours(23);

    private final EventLog log;
    private final FanOut fanOut;
    private final Clock clock;
    private final Instant begun;

    /** An endpoint of a gateway that begins now. */
    public StreamEndpoint(EventLog log, FanOut fanOut, Clock clock) {
        this.log = log;
        this.fanOut = fanOut;
        this.clock = clock;
        this.begun = clock.instant();
    }

    @Override
    public CompletionStage<Reply> answer(Exchange exchange) {
        Subscription asked = subscription(exchange);
        Seen seen = seen(exchange);
        if (!exchange.isHead() && !fanOut.admit()) {
            throw HttpProblem.unavailable(
                    "too-many-streams", "all event streams of this server are taken", RETRY_AFTER_SECONDS);
        }
        return Reply.live((response, end) -> open(response, end, asked, seen))
                .header("Content-Type", "text/event-stream")
                .header("Cache-Control", "no-store")
                .header("X-Accel-Buffering", "no")
                .now();
    }

    /** What a client says it has; null if it is new here. */
    private record Seen(@Nullable Positions positions, boolean tooOld) {}

    private void open(Response response, Callback end, Subscription asked, Seen seen) {
        FanOutThread thread = fanOut.thread();
        Subscriber subscriber = new Subscriber(log, asked, new Subscriber.Connection(response, end, thread::ready));
        Request request = response.getRequest();
        request.addFailureListener(failure -> subscriber.lost());
        thread.add(seen.tooOld() ? subscriber.beginAnew() : subscriber.begin(seen.positions()));
    }

    private Subscription subscription(Exchange exchange) {
        Params params = exchange.params();
        String run = params.text("run").orElse(null);
        if (run != null && !RunKey.isRun(run)) {
            throw HttpProblem.badRequest("run is no run id");
        }
        LocalDate since = params.date("since").orElse(null);
        if (since != null && run == null) {
            throw HttpProblem.badRequest("since needs run: days of several runs have no common order");
        }
        if (since != null && !log.knows(run)) {
            throw HttpProblem.notFound("no-such-run", "there is no run '%s'".formatted(run));
        }
        Filter filter = new Filter(params.list("place"), params.list("belligerent"), params.list("type"));
        return new Subscription(new Scope(topics(exchange.part("topics")), run), filter, since);
    }

    private static Set<StreamTopic> topics(String list) {
        Set<StreamTopic> topics = EnumSet.noneOf(StreamTopic.class);
        for (String name : list.split(",", -1)) {
            topics.add(StreamTopic.named(name)
                    .orElseThrow(() -> HttpProblem.notFound(
                            "no-such-topic",
                            "there is no stream of that name; there are "
                                    + Arrays.stream(StreamTopic.values())
                                            .map(StreamTopic::word)
                                            .collect(Collectors.joining(", ")))));
        }
        return topics;
    }

    private Seen seen(Exchange exchange) {
        String header = exchange.header("Last-Event-ID");
        String id = header == null || header.isEmpty()
                ? exchange.params().text("last_event_id").orElse(null)
                : header;
        if (id == null) {
            return new Seen(null, false);
        }
        Positions positions = Positions.parse(id)
                .orElseThrow(() -> HttpProblem.badRequest("the last event id is none of this server's"));
        Instant newest = Instant.ofEpochMilli(positions.newestMs());
        boolean beforeUs = newest.isBefore(begun);
        return new Seen(positions, beforeUs && newest.isBefore(clock.instant().minus(TOMBSTONES_KEPT)));
    }
}
