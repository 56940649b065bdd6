package dev.daybook.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daybook.app.Ending;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path scratch;

    @Test
    void archiveIsServedWholeWhileALiveRunPlaysUntilTheEndIsAskedFor() {
        Ending ending = new Ending();
        Cli.Running serve = Cli.start(
                Executors.newSingleThreadExecutor(),
                scratch,
                ending,
                "serve",
                "--port",
                "0",
                "--data-dir",
                scratch.resolve("kept").toString());
        try {
            await().atMost(PATIENCE)
                    .until(() -> serve.status().isDone() || serve.out().endsWith("/\n"));
            URI address = URI.create(serve.out().strip());

            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(get(address, "v1/campaigns/manchuria-1945/days/1946-05-03"))
                        .contains("\"date\":\"1946-05-03\"");
                assertThat(get(address, "v1/runs")).contains("\"run\":\"manchuria-1945-live\"", "\"playing\"");
                assertThat(get(address, "")).contains("<!doctype html>");
            });
        } finally {
            ending.interrupted();
        }
        assertThat(serve.ended().status()).isEqualTo(130);
    }

    @Test
    void portThatIsTakenIsSaidInOneLine() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Cli serve = Cli.run(
                    scratch,
                    "serve",
                    "--port",
                    Integer.toString(taken.getLocalPort()),
                    "--data-dir",
                    scratch.resolve("kept").toString());

            assertThat(serve.status()).isEqualTo(4);
            assertThat(serve.err()).startsWith("daybook: ").contains(Integer.toString(taken.getLocalPort()));
        }
    }

    private String get(URI address, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .header("Accept", "application/json, text/html;q=0.5")
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
