package dev.daybook.app.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daybook.app.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Whoever listens to a run's digests over HTTP, on one connection from the run's begin to its end. */
final class Listener implements AutoCloseable {

    private final ObjectMapper json = new ObjectMapper();
    private final List<JsonNode> digests = new CopyOnWriteArrayList<>();
    private final Stream<String> lines;
    private final Thread thread = new Thread(this::listen, "listener");
    private String event = "";

    private Listener(Stream<String> lines) {
        this.lines = lines;
        thread.setDaemon(true);
    }

    static Listener of(Site site, String run) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(site.address().resolve("/v1/stream/digests?run=" + run))
                .build();
        HttpResponse<Stream<String>> response =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines());
        assertThat(response.statusCode()).isEqualTo(200);
        Listener listener = new Listener(response.body());
        listener.thread.start();
        return listener;
    }

    /** The digests so far, in the order they came. */
    List<JsonNode> digests() {
        return digests;
    }

    private void listen() {
        try (lines) {
            lines.forEach(this::take);
        } catch (UncheckedIOException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(String line) {
        if (line.startsWith("event:")) {
            event = line.substring("event:".length()).strip();
        } else if (line.startsWith("data:") && event.equals("digests")) {
            try {
                digests.add(json.readTree(line.substring("data:".length())).get("digest"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
