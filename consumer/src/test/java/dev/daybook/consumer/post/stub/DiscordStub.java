package dev.daybook.consumer.post.stub;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Discord's webhooks. */
public final class DiscordStub implements Stub {

    public static final String WEBHOOK_PATH = "api/webhooks/123/discordWebhookKey";

    private final RateLimit messages;
    private final List<String> texts = new ArrayList<>();

    public DiscordStub(Clock clock) {
        messages = new RateLimit(clock, 5, Duration.ofSeconds(2));
    }

    public List<String> texts() {
        return texts;
    }

    @Override
    public synchronized StubReply handle(StubRequest request) {
        if (!request.path().equals("/" + WEBHOOK_PATH)) {
            return StubReply.error(401, "Invalid Webhook Token");
        }
        if (messages.refuses()) {
            return new StubReply(429, java.util.Map.of("Retry-After", "0.65"), "{\"retry_after\":0.65}".getBytes());
        }
        JsonNode payload = payload(request);
        String content = payload.path("content").asText();
        boolean mentionsNobody = payload.path("allowed_mentions").path("parse").isArray()
                && payload.path("allowed_mentions").path("parse").isEmpty();
        if (content.isEmpty() || content.codePointCount(0, content.length()) > 2_000 || !mentionsNobody) {
            return StubReply.error(400, "Must be 2000 or fewer in length.");
        }
        texts.add(content);
        boolean waits = "true".equals(request.query().get("wait"));
        return waits
                ? StubReply.text(200, "{\"id\":\"" + (700_000 + texts.size()) + "\"}")
                : new StubReply(204, java.util.Map.of(), new byte[0]);
    }

    private static JsonNode payload(StubRequest request) {
        if (!request.header("content-type").startsWith("multipart/form-data")) {
            return request.json();
        }
        String part = request.text().split("name=\"payload_json\"\r\n[^\r]*\r\n\r\n")[1];
        try {
            return StubRequest.JSON.readTree(part.substring(0, part.indexOf("\r\n--")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
