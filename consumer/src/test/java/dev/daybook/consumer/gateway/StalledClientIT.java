package dev.daybook.consumer.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.consumer.gateway.SseClient.Event;
import dev.daybook.consumer.gateway.stream.StreamLimits;
import dev.daybook.consumer.view.TopicRecord;
import dev.daybook.schema.RunState;
import dev.daybook.schema.topic.Topics;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A client that stops reading is cut, costs the others nothing, and loses nothing. */
@Timeout(120)
class StalledClientIT {

    private static final StreamLimits LIMITS = new StreamLimits(10, Duration.ofMillis(300), Duration.ofSeconds(1), 2);

    @Test
    void clientThatStopsReadingIsCutWhileTheOthersGetEverything() throws IOException {
        try (TestGateway gateway = TestGateway.open(100_000, LIMITS);
                Socket stalled = new Socket()) {
            MadeUpTopics topics = new MadeUpTopics(new Random(1));
            topics.write(Topics.CAMPAIGNS, "manchuria-1945/abc", MadeUpPlay.campaign());
            MadeUpPlay play =
                    new MadeUpPlay(topics, new Random(2), "live").begin().days(3);
            gateway.feed(topics.written());
            stall(gateway, stalled);
            SseClient reader = new SseClient(gateway.uri("/v1/stream/control,digests,clock"));
            CompletableFuture<Void> reading =
                    CompletableFuture.runAsync(() -> reader.readUntil(StalledClientIT::isLast));
            Awaitility.await().until(() -> gateway.gateway.openStreams() == 2);

            // Far more than the socket's buffers take.
            int fed = topics.written().size();
            for (int i = 0; i < 60; i++) {
                play.begin().days(60);
            }
            play.clock(MadeUpPlay.FIRST, RunState.FINISHED);
            List<TopicRecord> more =
                    topics.written().subList(fed, topics.written().size());
            for (int i = 0; i < more.size(); i += 200) {
                gateway.feed(more.subList(i, Math.min(more.size(), i + 200)));
            }
            reading.join();

            assertThat(reader.connections()).isEqualTo(1);
            assertThat(reader.events()).extracting(Event::name).doesNotContain("gap");
            assertThat(reader.events())
                    .filteredOn(event -> event.name().equals("digests"))
                    .hasSizeGreaterThan(3600);
            Awaitility.await()
                    .untilAsserted(() -> assertThat(metric(gateway, "daybook_gateway_streams_stalled_total"))
                            .isEqualTo("1.0"));
            Awaitility.await()
                    .untilAsserted(
                            () -> assertThat(gateway.gateway.openStreams()).isZero());
        }
    }

    private static boolean isLast(Event event) {
        return event.name().equals("clock") && event.data().contains("\"state\":\"finished\"");
    }

    private static void stall(TestGateway gateway, Socket socket) throws IOException {
        socket.setReceiveBufferSize(4096);
        socket.connect(
                new InetSocketAddress("127.0.0.1", gateway.gateway.address().getPort()));
        socket.getOutputStream()
                .write("GET /v1/stream/control,digests HTTP/1.1\r\nHost: localhost\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
    }

    private static String metric(TestGateway gateway, String name) {
        return gateway.get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }

    @Test
    void silentStreamIsKeptAliveByComments() throws IOException {
        try (TestGateway gateway = TestGateway.playing(TestGateway.open(1000, LIMITS));
                Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress("127.0.0.1", gateway.gateway.address().getPort()));
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write("GET /v1/stream/clock?run=live HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            StringBuilder read = new StringBuilder();
            while (read.indexOf("event: live") < 0 || read.indexOf("\n:\n\n", read.indexOf("event: live")) < 0) {
                read.append((char) socket.getInputStream().read());
            }

            assertThat(read).contains("retry: 2000\n\n");
        }
    }

    @Test
    void streamsBeyondTheLimitAreRefusedUntilOneEnds() {
        StreamLimits one = new StreamLimits(1, Duration.ofMillis(100), Duration.ofSeconds(1), 1);
        try (TestGateway gateway = TestGateway.playing(TestGateway.open(1000, one))) {
            CompletableFuture<Void> reading =
                    CompletableFuture.runAsync(() -> new SseClient(gateway.uri("/v1/stream/clock")).readUntil(event -> {
                        HttpResponse<String> refused = gateway.get("/v1/stream/clock");
                        assertThat(refused.statusCode()).isEqualTo(503);
                        assertThat(refused.headers().firstValue("retry-after")).isPresent();
                        return true;
                    }));
            reading.join();
            Awaitility.await().until(() -> gateway.gateway.openStreams() == 0);

            new SseClient(gateway.uri("/v1/stream/clock"))
                    .readUntil(event -> event.name().equals("live"));
        }
    }

    @Test
    void sinceTellsTheDayBeforeAndThenEachChange() {
        try (TestGateway gateway = TestGateway.playing(TestGateway.open(1000, LIMITS))) {
            SseClient client =
                    new SseClient(gateway.uri("/v1/stream/control,digests?run=manchuria-1945&since=1945-08-12"));
            client.readUntil(event -> event.name().equals("live"));

            List<String> names =
                    client.events().stream().map(Event::name).distinct().toList();
            assertThat(names).containsExactly("snapshot", "control", "digests", "changes", "mark", "live");
            int changes = client.events()
                    .indexOf(client.events().stream()
                            .filter(event -> event.name().equals("changes"))
                            .findFirst()
                            .orElseThrow());
            assertThat(client.events().subList(1, changes))
                    .allMatch(event -> dateOf(event).compareTo("1945-08-12") < 0);
            assertThat(client.events().subList(changes + 1, client.events().size() - 1))
                    .allMatch(event -> dateOf(event).compareTo("1945-08-12") >= 0);
        }
    }

    private static String dateOf(Event event) {
        int at = event.data().indexOf("\"date\":\"") + 8;
        return event.data().substring(at, at + 10);
    }
}
