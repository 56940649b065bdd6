package dev.daybook.app.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a process with a {@code --health-port} tells of itself.
 *
 * @param address where it listens
 */
public record HealthPages(URI address) {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Pattern LINE = Pattern.compile("health at (http://\\S+)/readyz");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Of a process started by {@link Forks}; waits until it says where they are, before its broker need be there. */
    public static HealthPages of(Path scratch, String name) {
        return new HealthPages(await().atMost(PATIENCE)
                .until(
                        () -> LINE.matcher(Files.readString(scratch.resolve(name + ".err")))
                                .results()
                                .findFirst(),
                        Optional::isPresent)
                .map((MatchResult found) -> URI.create(found.group(1)))
                .orElseThrow());
    }

    /** Status of {@code /healthz}. */
    public int alive() throws IOException, InterruptedException {
        return get("/healthz").statusCode();
    }

    /** Answer of {@code /readyz}. */
    public HttpResponse<String> ready() throws IOException, InterruptedException {
        return get("/readyz");
    }

    /** Waits until {@code /readyz} answers so. */
    public void awaitReady(int status) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            HttpResponse<String> ready = ready();
            assertThat(ready.statusCode()).as(ready.body()).isEqualTo(status);
        });
    }

    /** Text of {@code /metrics}. */
    public String metrics() throws IOException, InterruptedException {
        return get("/metrics").body();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString());
    }
}
