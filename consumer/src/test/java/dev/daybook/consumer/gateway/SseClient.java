package dev.daybook.consumer.gateway;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A reader of event streams that remembers its last id, as browsers do. */
final class SseClient {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI uri;
    private final List<Event> events = new ArrayList<>();
    private String lastId = "";
    private int connections;

    /** An event as it was dispatched. */
    record Event(String name, String id, String data) {}

    SseClient(URI uri) {
        this.uri = uri;
    }

    /** Whatever was dispatched so far, over all connections. */
    List<Event> events() {
        return events;
    }

    String lastId() {
        return lastId;
    }

    int connections() {
        return connections;
    }

    /** Goes on from another client's last id. */
    SseClient from(String id) {
        lastId = id;
        return this;
    }

    /** Reads until an event matches. */
    void readUntil(Predicate<Event> last) {
        read(Long.MAX_VALUE, last);
    }

    /**
     * Connects and reads; what is incomplete when it stops is lost.
     *
     * @param bytes how many bytes are read before the line is cut
     * @return whether an event matched before
     */
    boolean read(long bytes, Predicate<Event> last) {
        connections++;
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .header("Accept", "text/event-stream")
                .timeout(Duration.ofSeconds(30));
        if (!lastId.isEmpty()) {
            request.header("Last-Event-ID", lastId);
        }
        try {
            HttpResponse<InputStream> response = HTTP.send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream body = new BufferedInputStream(response.body())) {
                if (response.statusCode() != 200) {
                    throw new IllegalStateException(
                            response.statusCode() + " " + new String(body.readAllBytes(), StandardCharsets.UTF_8));
                }
                return dispatch(body, bytes, last);
            }
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean dispatch(InputStream body, long bytes, Predicate<Event> last) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        String name = "";
        String data = "";
        String id = lastId;
        for (long i = 0; i < bytes; i++) {
            int b = body.read();
            if (b < 0) {
                return false;
            }
            if (b != '\n') {
                line.write(b);
                continue;
            }
            String text = line.toString(StandardCharsets.UTF_8);
            line.reset();
            if (text.startsWith("event: ")) {
                name = text.substring(7);
            } else if (text.startsWith("data: ")) {
                data = text.substring(6);
            } else if (text.startsWith("id: ")) {
                id = text.substring(4);
            } else if (text.isEmpty() && !data.isEmpty()) {
                lastId = id; // Not before: an event that is cut in two was never told.
                Event event = new Event(name, lastId, data);
                events.add(event);
                name = "";
                data = "";
                if (last.test(event)) {
                    return true;
                }
            }
        }
        return false;
    }
}
