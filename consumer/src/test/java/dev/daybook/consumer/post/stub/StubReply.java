package dev.daybook.consumer.post.stub;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a stub answers; status 0 breaks the connection without a word. */
public record StubReply(int status, Map<String, String> headers, byte[] body) {

    static final StubReply BROKEN = new StubReply(0, Map.of(), new byte[0]);

    static StubReply json(int status, JsonNode body) {
        return text(status, body.toString());
    }

    static StubReply text(int status, String body) {
        return new StubReply(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    static StubReply error(int status, String error) {
        return json(status, StubRequest.JSON.createObjectNode().put("error", error));
    }

    static StubReply tooMany(int seconds) {
        return new StubReply(429, Map.of("Retry-After", Integer.toString(seconds)), new byte[0]);
    }
}
