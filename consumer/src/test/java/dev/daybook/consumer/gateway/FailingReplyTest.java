package dev.daybook.consumer.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.consumer.gateway.http.Access;
import dev.daybook.consumer.gateway.http.ConnectionWatch;
import dev.daybook.consumer.gateway.http.Reply;
import dev.daybook.consumer.gateway.http.Route;
import dev.daybook.consumer.gateway.http.Router;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A reply that cannot be written is a failure, and not a client that waits. */
class FailingReplyTest {

    private static final Route FAILING = new Route(
            "GET",
            "/failing",
            Set.of(),
            exchange -> Reply.live((response, end) -> {
                        throw new IllegalStateException("cannot be written");
                    })
                    .now());

    @Test
    void requestWhoseReplyCannotBeWrittenIsEnded() throws Exception {
        GatewaySettings settings = GatewaySettings.local(0);
        Access access = new Access(null, Set.of(), true);
        ConnectionWatch watch = new ConnectionWatch(System::nanoTime, Duration.ofSeconds(5));
        CompletableFuture<String> counted = new CompletableFuture<>();
        HttpServer server = HttpServer.bind(settings, access, watch);
        server.serve(new Router(
                List.of(FAILING),
                FAILING,
                access,
                watch,
                (template, status, begunNs) -> counted.complete(template + " " + status)));
        try {
            HttpResponse<String> response = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(server.address().resolve("/failing"))
                                    .timeout(Duration.ofSeconds(5))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());

            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(response.body()).doesNotContain("cannot be written");
            assertThat(counted).succeedsWithin(Duration.ofSeconds(5)).isEqualTo("/failing 500");
        } finally {
            server.close();
        }
    }
}
