package dev.daybook.consumer.post.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A request as a stub sees it; header names in lower case. */
public record StubRequest(String method, URI uri, Map<String, String> headers, byte[] body) {

    static final ObjectMapper JSON = new ObjectMapper();

    String path() {
        return uri.getPath();
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> query() {
        Map<String, String> query = new TreeMap<>();
        String raw = uri.getRawQuery();
        for (String pair : (raw == null ? "" : raw).split("&")) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }
}
