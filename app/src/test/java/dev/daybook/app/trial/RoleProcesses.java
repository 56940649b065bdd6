package dev.daybook.app.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daybook.app.cli.Main;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Parts of Daybook, each in a process of its own, as containers run them. */
final class RoleProcesses implements AutoCloseable {

    /** For what takes seconds on a quiet machine. */
    static final Duration PATIENCE = Duration.ofSeconds(120);

    /** What Docker gives a container between SIGTERM and SIGKILL. */
    private static final int GRACE_S = 10;

    private static final int TERMINATED = 128 + 15;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Process> parts = new LinkedHashMap<>();
    private final Path scratch;

    /** @param scratch where they write */
    RoleProcesses(Path scratch) {
        this.scratch = scratch;
    }

    /** Starts a part under a name; the arguments begin with the command. */
    Process start(String name, String... command) throws IOException {
        Process process =
                Forks.java(scratch, name, Main.class.getName(), command).start();
        parts.put(name, process);
        return process;
    }

    /** Where a gateway on a free port listens; waits until it says so. */
    URI site(String name) throws IOException {
        Path out = scratch.resolve(name + ".out");
        await().atMost(PATIENCE).until(() -> Files.readString(out).endsWith("/\n"));
        return URI.create(Files.readString(out).strip());
    }

    /** Where a part that has no other port says how it is. */
    URI health(String name) {
        return HealthPages.of(scratch, name).address();
    }

    /** What a part has said on standard error. */
    Path err(String name) {
        return scratch.resolve(name + ".err");
    }

    /** Waits until a part answers so at {@code /readyz}. */
    void awaitReadiness(URI part, int status) {
        new HealthPages(part).awaitReady(status);
    }

    /** Ends a part as its supervisor does, in the time it is given. */
    void terminate(String name) throws Exception {
        Process process = parts.get(name);
        process.destroy();
        assertThat(process.waitFor(GRACE_S, TimeUnit.SECONDS)).as(name).isTrue();
        assertThat(process.exitValue()).as(Files.readString(err(name))).isEqualTo(TERMINATED);
    }

    HttpResponse<String> get(URI site, String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(site.resolve(path))
                        .header("Accept", "application/json, text/plain;q=0.5")
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> post(URI site, String path, String json) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(site.resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    @Override
    public void close() {
        parts.values().forEach(Process::destroyForcibly);
    }
}
