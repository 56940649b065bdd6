package dev.daybook.consumer.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daybook.consumer.gateway.GatewaySettings.Limits;
import dev.daybook.consumer.gateway.GatewaySettings.Sharing;
import dev.daybook.consumer.gateway.run.RunControl;
import dev.daybook.consumer.gateway.run.RunDriver;
import dev.daybook.consumer.gateway.stream.StreamLimits;
import dev.daybook.error.DaybookException;
import dev.daybook.schema.TransportAction;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransportIT {

    private static final String TOKEN = "a-token-nobody-guesses";
    /** A connection that was closed is found out with the next heartbeat. */
    private static final StreamLimits STREAMS = new StreamLimits(10, Duration.ofMillis(100), Duration.ofSeconds(20), 1);

    private static final String LIVE = "/v1/runs/live/transport";
    private static final String PAUSE = "{\"action\":\"pause\"}";

    private final List<String> asked = new ArrayList<>();
    private final List<String> askedAbout = new CopyOnWriteArrayList<>();
    private final Desk desk = new Desk();
    private TestGateway gateway = open("127.0.0.1", null);

    @AfterEach
    void close() {
        gateway.close();
    }

    /** A process with one run that it can drive, and a list of those it has. */
    private final class Desk implements RunDriver, RunControl {

        @Override
        public CompletionStage<Answer> ask(String run, TransportAction action, String argument) {
            asked.add(run + " " + action + " " + argument);
            return switch (String.valueOf(argument)) {
                case "1700-01-01" -> CompletableFuture.completedFuture(new Answer("c1", "1700-01-01 is no day of it"));
                case "nobody" -> CompletableFuture.failedFuture(new DaybookException.Unavailable("nobody plays live"));
                case "fast" -> CompletableFuture.failedFuture(new DaybookException.Usage("fast is no speed"));
                default -> CompletableFuture.completedFuture(new Answer("c1", "accepted"));
            };
        }

        @Override
        public CompletionStage<String> create(NewRun wanted) {
            asked.add(wanted.toString());
            return CompletableFuture.completedFuture("live");
        }

        @Override
        public boolean mayDelete(String run) {
            return run.equals("live");
        }

        @Override
        public CompletionStage<Void> delete(String run) {
            asked.add("delete " + run);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void askedAbout(String run) {
            askedAbout.add(run);
        }
    }

    private TestGateway open(String host, String token) {
        GatewaySettings settings =
                new GatewaySettings(host, 0, new Sharing(token, Set.of("*"), null), Limits.DEFAULT, STREAMS);
        return TestGateway.playing(new TestGateway(settings, desk, desk));
    }

    private HttpResponse<String> post(String path, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/json"));
        all.addAll(List.of(headers));
        return gateway.send("POST", path, body, all.toArray(String[]::new));
    }

    @Test
    void commandIsHandedOnAndItsAnswerGivenBack() {
        HttpResponse<String> response = post(LIVE, "{\"action\":\"seek\",\"argument\":\"1945-08-20\"}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"id\":\"c1\",\"run\":\"live\",\"answer\":\"accepted\"}");
        assertThat(asked).containsExactly("live SEEK 1945-08-20");
        assertThat(gateway.get("/v1/runs").body()).startsWith("{\"transport\":\"open\",\"create\":true");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"action\":\"seek\",\"argument\":\"1700-01-01\"} | 409",
                "{\"action\":\"seek\",\"argument\":\"nobody\"} | 503",
                "{\"action\":\"rate\",\"argument\":\"fast\"} | 422",
                "{\"action\":\"rate\"} | 422",
                "{\"action\":\"explode\"} | 422",
                "{\"action\":\"pause\",\"more\":\"x\"} | 422",
                "{\"action\":5} | 422",
                "{} | 422",
                "[] | 400",
                "{\"action\":\"pause\" | 400",
                "{\"action\":\"pause\",\"action\":\"stop\"} | 400"
            })
    void commandThatCannotBeIsRefused(String body, int status) {
        assertThat(post(LIVE, body).statusCode()).isEqualTo(status);
    }

    @Test
    void bodyOfAnotherTypeOrLengthIsRefused() {
        assertThat(gateway.send("POST", LIVE, PAUSE, "Content-Type", "text/plain")
                        .statusCode())
                .isEqualTo(415);
        assertThat(gateway.send("POST", LIVE, PAUSE).statusCode()).isEqualTo(415);
        assertThat(post(LIVE, "{\"action\":\"" + "x".repeat(20_000) + "\"}").statusCode())
                .isEqualTo(413);
        assertThat(post("/v1/runs/none/transport", PAUSE).statusCode()).isEqualTo(404);
        assertThat(asked).isEmpty();
    }

    @Test
    void pagesOfOtherOriginsMayNotDriveEvenWhereTheyMayRead() {
        assertThat(post(LIVE, PAUSE, "Origin", "https://evil.example").statusCode())
                .isEqualTo(403);
        assertThat(post(LIVE, PAUSE, "Origin", "null").statusCode()).isEqualTo(403);
        assertThat(post(LIVE, PAUSE, "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(asked).isEmpty();
        assertThat(post(LIVE, PAUSE, "Origin", gateway.gateway.address().toString(), "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void nameThatMerelyLeadsHereIsNoLoopback() throws IOException {
        assertThat(rawPost("evil.example")).startsWith("HTTP/1.1 403");
        assertThat(asked).isEmpty();
        assertThat(rawPost("localhost")).startsWith("HTTP/1.1 200");
    }

    /** A proxy on this machine reaches us from loopback, by a loopback name: the world is behind it. */
    @ParameterizedTest
    @CsvSource({"Forwarded,for=192.0.2.7", "X-Forwarded-For,192.0.2.7", "X-Real-IP,192.0.2.7", "Via,1.1 proxy"})
    void whoComesThroughAProxyIsNotAtThisMachine(String header, String value) {
        assertThat(post(LIVE, PAUSE, header, value).statusCode()).isEqualTo(403);
        assertThat(gateway.send("DELETE", "/v1/runs/own-1", null, header, value).statusCode())
                .isEqualTo(403);
        assertThat(asked).isEmpty();
    }

    private String rawPost(String host) throws IOException {
        String request = "POST %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\nContent-Type: application/json\r\n"
                        .formatted(LIVE, host)
                + "Content-Length: " + PAUSE.length() + "\r\n\r\n" + PAUSE;
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress("127.0.0.1", gateway.gateway.address().getPort()));
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void boundWiderTheTokenIsNeeded() {
        gateway.close();
        gateway = open("0.0.0.0", TOKEN);

        HttpResponse<String> refused = post(LIVE, PAUSE);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("www-authenticate")).contains("Bearer");
        assertThat(post(LIVE, PAUSE, "Authorization", "Bearer wrong-wrong-wrong-wrong")
                        .statusCode())
                .isEqualTo(401);
        assertThat(post(LIVE, PAUSE, "Authorization", "Bearer " + TOKEN, "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(gateway.get("/v1/runs").body()).startsWith("{\"transport\":\"token\"");
        assertThat(asked).isEmpty();
        assertThat(post(LIVE, PAUSE, "Authorization", "Bearer " + TOKEN).statusCode())
                .isEqualTo(200);
    }

    @Test
    void boundWiderWithoutATokenNobodyMay() {
        gateway.close();
        gateway = open("0.0.0.0", null);

        assertThat(post(LIVE, PAUSE).statusCode()).isEqualTo(403);
        assertThat(gateway.get("/v1/runs").body()).startsWith("{\"transport\":\"none\",\"create\":false");
    }

    @Test
    void processThatCannotDriveSaysSo() {
        try (TestGateway plain = TestGateway.playing(TestGateway.open())) {
            assertThat(plain.send("POST", LIVE, PAUSE, "Content-Type", "application/json")
                            .body())
                    .contains("/problems/no-transport");
            assertThat(plain.send("DELETE", "/v1/runs/live", null).body()).contains("/problems/no-run-control");
        }
    }

    @Test
    void whoBeginsRunsIsToldWhichAreAskedAbout() {
        gateway.get("/v1/runs");
        gateway.get("/v1/runs/live");
        gateway.get("/v1/campaigns/manchuria-1945/days?run=live");
        gateway.get("/v1/campaigns/manchuria-1945/days");
        post(LIVE, PAUSE);

        assertThat(askedAbout).containsExactly("live", "live", "live");
    }

    @Test
    void runWhoseStreamIsOpenIsFollowedUntilItIsClosed() throws IOException {
        try (InputStream stream =
                gateway.uri("/v1/stream/clock?run=live").toURL().openStream()) {
            assertThat(stream.read()).isPositive();
            assertThat(gateway.gateway.isFollowed("live")).isTrue();
            assertThat(gateway.gateway.isFollowed("manchuria-1945")).isFalse();
        }
        await().until(() -> !gateway.gateway.isFollowed("live"));
    }

    @Test
    void listSaysWhichRunsMayBeDeleted() {
        assertThat(gateway.get("/v1/runs/live").body()).contains("\"deletable\":true");
        assertThat(gateway.get("/v1/runs/manchuria-1945").body()).contains("\"deletable\":false");
    }

    @Test
    void runsAreBegunAndDeleted() {
        HttpResponse<String> created = post("/v1/runs", "{\"campaign\":\"manchuria-1945\",\"speed\":\"1d/2s\"}");

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.headers().firstValue("location")).contains("/v1/runs/live");
        assertThat(gateway.send("DELETE", "/v1/runs/live", null).statusCode()).isEqualTo(204);
        assertThat(asked).hasSize(2).last().isEqualTo("delete live");
    }
}
