package dev.daybook.consumer.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.consumer.Seeds;
import dev.daybook.consumer.gateway.GatewaySettings.Limits;
import dev.daybook.consumer.gateway.GatewaySettings.Sharing;
import dev.daybook.consumer.gateway.stream.StreamLimits;
import dev.daybook.consumer.view.ViewLimits;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever strangers send gets a refusal, never a fault of ours, and leaves nothing behind. */
@Timeout(120)
class HostileRequestsIT {

    private static final String HOST = "Host: localhost\r\n";
    private static final String CAMPAIGN = "/v1/campaigns/manchuria-1945";
    private static TestGateway gateway;

    @BeforeAll
    static void open() {
        Limits limits = new Limits(1000, Duration.ofSeconds(2), 1 << 20, 10_000, 64 << 20, ViewLimits.DEFAULT);
        GatewaySettings settings = new GatewaySettings("127.0.0.1", 0, Sharing.NONE, limits, StreamLimits.DEFAULT);
        gateway = TestGateway.playing(new TestGateway(settings, null, null));
    }

    @AfterAll
    static void close() {
        gateway.close();
    }

    static Stream<String> badTargets() {
        return Stream.of(
                CAMPAIGN + "/days/1945-02-30",
                CAMPAIGN + "/days/+1945-08-09",
                CAMPAIGN + "/days/%00",
                CAMPAIGN + "/days/-999999999-01-01",
                CAMPAIGN + "/control?as_of=9999999999-01-01",
                CAMPAIGN + "/control?as_of=1946-06-02",
                CAMPAIGN + "/control?as_of=%FF%FE",
                CAMPAIGN + "/control?as_of=%C0%AE",
                CAMPAIGN + "/control?as_of=%",
                CAMPAIGN + "/control?as_of=1945-08-09&as_of=1945-08-10",
                CAMPAIGN + "/control?run=../../etc",
                CAMPAIGN + "/events?limit=0",
                CAMPAIGN + "/events?limit=99999999999",
                CAMPAIGN + "/events?from=1945-08-20&to=1945-08-10",
                CAMPAIGN + "/events?place=" + "a,".repeat(200),
                CAMPAIGN + "/places/nowhere",
                "/v1/campaigns/" + "x".repeat(5000),
                "/v1/onthisday/all/13/01",
                "/v1/onthisday/all/02/30",
                "/v1/onthisday/all/8/9",
                "/v1/onthisday/%C0%AE/08/09",
                "/v1/stream/nothing",
                "/v1/stream/control,,",
                "/v1/stream/control?since=1945-08-10",
                "/v1/stream/control?since=1945-08-10&run=none",
                "/v1/stream/control?run=A/B",
                "/v1/stream/control?last_event_id=%5B%7B%7D%5D",
                "/v1/stream/control?last_event_id=" + "%5B".repeat(1000),
                "/../../etc/passwd",
                "/..%2f..%2fetc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/webjars/../dev/daybook/consumer/gateway/openapi.yaml",
                "/webjars/..;/x.js",
                "/.hidden",
                "/a//b",
                "/a\\..\\b",
                "/index.html%00.js",
                "/WEB-INF/web.xml",
                "//evil.example/",
                "/?" + "q".repeat(1 << 20),
                "/" + "p/".repeat(1 << 19));
    }

    @ParameterizedTest
    @MethodSource("badTargets")
    void badTargetIsRefused(String target) throws IOException {
        String answer = ask("GET " + target + " HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n");

        assertRefused(answer);
        // Of a megabyte we read no more than the headers may have; the rest may cost the client our answer.
        assertThat(answer.isEmpty() && target.length() < 100_000).isFalse();
    }

    static Stream<String> badMessages() {
        return Stream.of(
                "\r\n\r\n\r\nGET\r\n\r\n",
                "GET / HTTP/9.9\r\n" + HOST + "\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\n" + HOST + HOST + "\r\n",
                "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET /v1/runs HTTP/1.1\r\n" + HOST + "X: " + "x".repeat(100_000) + "\r\n\r\n",
                "GET /v1/runs HTTP/1.1\r\n" + HOST + "A: b\r\n".repeat(20_000) + "\r\n",
                "GET /v1/runs HTTP/1.1\r\n" + HOST + " folded: x\r\n\r\n",
                "GET /v1/runs HTTP/1.1\r\n" + HOST + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
                "GET /v1/runs HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n",
                "BREW /v1/runs HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n",
                "TRACE / HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n",
                "PUT /v1/runs HTTP/1.1\r\n" + HOST + "Connection: close\r\nContent-Length: 0\r\n\r\n",
                "GET /v1/runs HTTP/1.1\r\n" + HOST + "Connection: close\r\nAccept: image/png\r\n\r\n",
                "GET " + CAMPAIGN + "/days/1945-08-09 HTTP/1.1\r\n" + HOST
                        + "Connection: close\r\nAccept: image/*;q=1, */*;q=0\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    }

    @ParameterizedTest
    @MethodSource("badMessages")
    void badMessageIsRefused(String message) throws IOException {
        assertRefused(ask(message));
    }

    static LongStream seeds() {
        return Seeds.some(50, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void madeUpMessageNeverFindsAFaultOfOurs(long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder message = new StringBuilder("GET /v1/stream/control?run=live HTTP/1.1\r\n" + HOST
                + "Accept: */*\r\nIf-None-Match: \"x\"\r\nConnection: close\r\n\r\n");
        if (random.nextBoolean()) {
            message.replace(4, 35, CAMPAIGN + "/control?as_of=1945-08-10");
        }
        for (int i = random.nextInt(1, 8); i > 0; i--) {
            int at = random.nextInt(message.length());
            switch (random.nextInt(3)) {
                case 0 -> message.setCharAt(at, (char) random.nextInt(256));
                case 1 -> message.insert(at, (char) random.nextInt(256));
                default -> message.deleteCharAt(at);
            }
        }
        String answer = ask(message.toString());

        assertThat(answer).doesNotContain("Exception", "\tat ", " 500 ");
    }

    @Test
    void halfOpenConnectionsAreClosedAndForgotten() throws IOException {
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            Socket socket = connect();
            socket.getOutputStream().write("GET /v1/runs HTTP/1.1\r\nHost: loc".getBytes(StandardCharsets.US_ASCII));
            sockets.add(socket);
        }
        for (Socket socket : sockets) {
            assertThat(socket.getInputStream().readAllBytes()).isEmpty();
            socket.close();
        }
        assertThat(gateway.get("/healthz").statusCode()).isEqualTo(200);
    }

    @Test
    void headersThatDripAreNotWaitedFor() throws IOException {
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            out.write("GET /v1/runs HTTP/1.1\r\nX: ".getBytes(StandardCharsets.US_ASCII));
            Awaitility.await().pollInterval(Duration.ofMillis(100)).until(() -> {
                try {
                    out.write('x');
                    return socket.getInputStream().available() < 0;
                } catch (IOException closed) {
                    return true;
                }
            });
        }
    }

    @Test
    void closedStreamsLeaveNothingBehind() throws IOException {
        for (int i = 0; i < 50; i++) {
            try (Socket socket = connect()) {
                socket.getOutputStream()
                        .write(("GET /v1/stream/digests HTTP/1.1\r\n" + HOST + "\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                socket.getInputStream().read();
                socket.setSoLinger(true, 0);
            }
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(gateway.gateway.openStreams()).isZero());
    }

    private static void assertRefused(String answer) {
        assertThat(answer).doesNotContain("Exception", "\tat ", "jetty");
        // What is no HTTP at all may also be answered by closing the connection.
        assertThat(answer).matches("(?s)(HTTP/1\\.1 (4\\d\\d|505) .*)?");
        if (answer.contains("\r\n\r\n{")) {
            assertThat(answer).contains("application/problem+json");
        }
    }

    private static Socket connect() throws IOException {
        Socket socket = new Socket();
        socket.connect(
                new InetSocketAddress("127.0.0.1", gateway.gateway.address().getPort()));
        socket.setSoTimeout(20_000);
        return socket;
    }

    /** Sends bytes, says that no more come, and reads at most 64 KiB of the answer. */
    private static String ask(String message) throws IOException {
        try (Socket socket = connect()) {
            try {
                socket.getOutputStream().write(message.getBytes(StandardCharsets.ISO_8859_1));
                socket.shutdownOutput();
            } catch (IOException refusedEarly) {
                // The answer may be there although not all was taken.
            }
            try {
                return new String(socket.getInputStream().readNBytes(64 * 1024), StandardCharsets.UTF_8);
            } catch (IOException reset) {
                return "";
            }
        }
    }
}
