package dev.daybook.consumer.post.stub;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Slack's incoming webhook and {@code chat.postMessage}. */
public final class SlackStub implements Stub {

    public static final String WEBHOOK_PATH = "services/T00000000/B00000000/slackWebhookKey";
    public static final String TOKEN = "xoxb-slack-bot-token";

    private final RateLimit messages;
    private final List<String> texts = new ArrayList<>();

    public SlackStub(Clock clock) {
        messages = new RateLimit(clock, 1, Duration.ofMillis(999));
    }

    public List<String> texts() {
        return texts;
    }

    @Override
    public synchronized StubReply handle(StubRequest request) {
        boolean hook = request.path().equals("/" + WEBHOOK_PATH);
        if (!hook && !request.path().equals("/api/chat.postMessage")) {
            return StubReply.text(404, "no_service for " + request.path());
        }
        if (!hook && !request.header("authorization").equals("Bearer " + TOKEN)) {
            return StubReply.text(200, "{\"ok\":false,\"error\":\"invalid_auth\"}");
        }
        if (messages.refuses()) {
            return StubReply.tooMany(1);
        }
        JsonNode body = request.json();
        String text = body.path("text").asText();
        if (text.isEmpty() || text.length() > 40_000 || text.matches("(?s).*&(?!amp;|lt;|gt;).*")) {
            return hook
                    ? StubReply.text(400, "invalid_payload")
                    : StubReply.text(200, "{\"ok\":false,\"error\":\"invalid_arguments\"}");
        }
        texts.add(text);
        return hook
                ? StubReply.text(200, "ok")
                : StubReply.text(200, "{\"ok\":true,\"ts\":\"1." + texts.size() + "\"}");
    }
}
