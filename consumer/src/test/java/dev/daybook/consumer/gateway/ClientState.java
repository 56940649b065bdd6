package dev.daybook.consumer.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daybook.consumer.gateway.SseClient.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a client holds who follows the rules of the stream. */
final class ClientState {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> held = new TreeMap<>();

    /** What is left after all of {@code events}, by topic and key. */
    static Map<String, String> after(List<Event> events) {
        ClientState state = new ClientState();
        events.forEach(state::apply);
        return state.held;
    }

    private void apply(Event event) {
        JsonNode data = read(event.data());
        switch (event.name()) {
            case "snapshot" -> held.clear();
            case "reset" ->
                held.keySet()
                        .removeIf(key -> key.startsWith(text(data, "topic") + " " + text(data, "run") + "/")
                                || key.equals(text(data, "topic") + " " + text(data, "run")));
            case "delete" -> held.remove(text(data, "topic") + " " + text(data, "key"));
            case "mark" -> held.put(text(data, "topic") + " " + text(data, "run"), event.data());
            case "control" ->
                put(event, data, data.path("change").path("territory").asText() + "/" + text(data, "date"));
            case "casualties" ->
                put(
                        event,
                        data,
                        text(data, "date") + "/"
                                + data.path("day").path("belligerent").asText());
            case "digests" -> put(event, data, text(data, "date"));
            case "clock" -> held.put("clock " + text(data, "run"), event.data());
            default -> {}
        }
    }

    private void put(Event event, JsonNode data, String key) {
        held.put(event.name() + " " + text(data, "run") + "/" + key, event.data());
    }

    private static String text(JsonNode data, String field) {
        return data.path(field).asText();
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
