package dev.daybook.consumer.gateway;

import dev.daybook.consumer.gateway.GatewaySettings.Limits;
import dev.daybook.consumer.gateway.GatewaySettings.Sharing;
import dev.daybook.consumer.gateway.operate.Vitals;
import dev.daybook.consumer.gateway.run.RunControl;
import dev.daybook.consumer.gateway.run.RunDriver;
import dev.daybook.consumer.gateway.stream.StreamLimits;
import dev.daybook.consumer.view.TopicRecord;
import dev.daybook.consumer.view.ViewLimits;
import dev.daybook.schema.topic.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** A gateway on a port of its own, fed by hand. */
final class TestGateway implements AutoCloseable {

    /** The day on which made-up records are written. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    final Gateway gateway;
    private final HttpClient client = HttpClient.newHttpClient();

    TestGateway(GatewaySettings settings, RunDriver driver, RunControl control) {
        gateway = Gateway.open(settings, new GatewayParts(Vitals.empty(), CLOCK, System::nanoTime, driver, control));
    }

    /** With default settings. */
    static TestGateway open() {
        return new TestGateway(GatewaySettings.local(0), null, null);
    }

    /** With a ring of {@code events} and the given limits of streams. */
    static TestGateway open(int events, StreamLimits streams) {
        Limits limits = new Limits(1000, Duration.ofSeconds(30), 1 << 20, events, 64 << 20, ViewLimits.DEFAULT);
        return new TestGateway(new GatewaySettings("127.0.0.1", 0, Sharing.NONE, limits, streams), null, null);
    }

    /** With a finished archive run and a live one that has played some days. */
    static TestGateway playing(TestGateway gateway) {
        MadeUpTopics topics = new MadeUpTopics(new java.util.Random(7));
        topics.write(Topics.CAMPAIGNS, "manchuria-1945/abc", MadeUpPlay.campaign());
        new MadeUpPlay(topics, new java.util.Random(8), "manchuria-1945")
                .begin()
                .days(20)
                .finish(MadeUpPlay.FIRST.plusDays(19));
        new MadeUpPlay(topics, new java.util.Random(9), "live").begin().days(5);
        gateway.feed(topics.written());
        return gateway;
    }

    /** Feeds records as one poll of a reader that has caught up. */
    void feed(List<TopicRecord> records) {
        records.forEach(gateway.listener()::record);
        gateway.listener().polled(true);
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .timeout(Duration.ofSeconds(20))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    URI uri(String path) {
        return URI.create(gateway.address() + path);
    }

    @Override
    public void close() {
        gateway.close();
    }
}
