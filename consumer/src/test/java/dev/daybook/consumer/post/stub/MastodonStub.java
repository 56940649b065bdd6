package dev.daybook.consumer.post.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Mastodon instance with one account.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/statuses/">Mastodon, statuses</a>
 */
public final class MastodonStub implements Stub {

    public static final String TOKEN = "mastodon-token-8d1f";

    private static final Duration KEYS_KEPT = Duration.ofHours(1);
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    /** A status as it was sent. */
    public record Status(
            String id,
            Instant made,
            String text,
            String warning,
            @Nullable String replyTo,
            JsonNode sent) {}

    private record Key(Instant at, Status status) {}

    private final Clock clock;
    private final int mostCharacters;
    private final RateLimit requests;
    private final RateLimit uploads;
    private final List<Status> statuses = new ArrayList<>();
    private final Map<String, Key> keys = new HashMap<>();
    private final Map<String, Integer> looksUntilReady = new HashMap<>();
    private final Map<String, String> descriptions = new HashMap<>();

    public MastodonStub(Clock clock, int mostCharacters) {
        this.clock = clock;
        this.mostCharacters = mostCharacters;
        this.requests = new RateLimit(clock, 300, Duration.ofMinutes(5));
        this.uploads = new RateLimit(clock, 30, Duration.ofMinutes(30));
    }

    /** All statuses, the oldest first. */
    public List<Status> statuses() {
        return statuses;
    }

    /** Descriptions of the pictures by their ids. */
    public Map<String, String> descriptions() {
        return descriptions;
    }

    @Override
    public synchronized StubReply handle(StubRequest request) {
        if (request.path().equals("/api/v2/instance")) {
            return StubReply.json(200, instance());
        }
        if (!request.header("authorization").equals("Bearer " + TOKEN)) {
            return StubReply.error(401, "The access token is invalid: " + request.header("authorization"));
        }
        if (requests.refuses()) {
            return StubReply.tooMany(300);
        }
        return switch (request.method() + " " + request.path().replaceAll("[0-9]{5,}", "ID")) {
            case "GET /api/v1/accounts/verify_credentials" -> StubReply.text(200, "{\"id\":\"900001\",\"bot\":true}");
            case "GET /api/v1/accounts/ID/statuses" -> StubReply.json(200, page(request.query()));
            case "POST /api/v1/statuses" -> post(request);
            case "POST /api/v2/media" -> upload(request);
            case "GET /api/v1/media/ID" -> media(request.path().substring("/api/v1/media/".length()));
            default -> StubReply.error(404, "Record not found");
        };
    }

    private ObjectNode instance() {
        ObjectNode instance = StubRequest.JSON.createObjectNode();
        ObjectNode configuration = instance.putObject("configuration");
        configuration
                .putObject("statuses")
                .put("max_characters", mostCharacters)
                .put("characters_reserved_per_url", 23);
        configuration.putObject("media_attachments").put("image_size_limit", 16_777_216);
        return instance;
    }

    private StubReply post(StubRequest request) {
        String key = request.header("idempotency-key");
        keys.values().removeIf(each -> each.at.isBefore(clock.instant().minus(KEYS_KEPT)));
        if (!key.isEmpty() && keys.containsKey(key)) {
            return StubReply.json(200, shown(keys.get(key).status));
        }
        JsonNode sent = request.json();
        String text = sent.path("status").asText();
        String warning = sent.path("spoiler_text").asText();
        if (counted(warning) + counted(text) > mostCharacters || text.isBlank()) {
            return StubReply.error(422, "Validation failed: Text character limit of " + mostCharacters + " exceeded");
        }
        for (JsonNode media : sent.path("media_ids")) {
            if (looksUntilReady.getOrDefault(media.asText(), 1) > 0) {
                return StubReply.error(422, "Cannot attach files that have not finished processing");
            }
        }
        String replyTo =
                sent.hasNonNull("in_reply_to_id") ? sent.get("in_reply_to_id").asText() : null;
        if (replyTo != null && statuses.stream().noneMatch(status -> status.id.equals(replyTo))) {
            return StubReply.error(404, "Record not found");
        }
        Status made =
                new Status(Integer.toString(100_000 + statuses.size()), clock.instant(), text, warning, replyTo, sent);
        statuses.add(made);
        keys.put(key, new Key(clock.instant(), made));
        return StubReply.json(200, shown(made));
    }

    private static int counted(String text) {
        return (int) Pattern.compile("\\X")
                .matcher(ADDRESS.matcher(text).replaceAll("x".repeat(23)))
                .results()
                .count();
    }

    private StubReply upload(StubRequest request) {
        String form = new String(request.body(), StandardCharsets.ISO_8859_1);
        if (uploads.refuses()) {
            return StubReply.tooMany(1800);
        }
        if (!form.contains("\u0089PNG")) {
            return StubReply.error(422, "Validation failed: File content type is invalid");
        }
        String id = Integer.toString(500_000 + looksUntilReady.size());
        looksUntilReady.put(id, 2);
        descriptions.put(
                id, request.text().split("description\"\r\n[^\r]*\r\n\r\n")[1].split("\r\n--")[0]);
        return StubReply.text(202, "{\"id\":\"" + id + "\",\"url\":null}");
    }

    private StubReply media(String id) {
        int left = looksUntilReady.merge(id, -1, Integer::sum);
        return StubReply.text(left > 0 ? 206 : 200, "{\"id\":\"" + id + "\"}");
    }

    private ArrayNode page(Map<String, String> query) {
        ArrayNode page = StubRequest.JSON.createArrayNode();
        int below = Integer.parseInt(query.getOrDefault("max_id", "999999"));
        int most = Math.min(40, Integer.parseInt(query.getOrDefault("limit", "20")));
        for (int i = statuses.size() - 1; i >= 0 && page.size() < most; i--) {
            if (Integer.parseInt(statuses.get(i).id) < below) {
                page.add(shown(statuses.get(i)));
            }
        }
        return page;
    }

    private static ObjectNode shown(Status status) {
        String html = "<p>"
                + status.text
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("'", "&#39;")
                        .replace("\"", "&quot;")
                        .replace("\n\n", "</p><p>")
                        .replace("\n", "<br />")
                        .replaceAll("#(\\w+)", "<a href=\"https://stub/tags/$1\">#<span>$1</span></a>")
                + "</p>";
        ObjectNode shown = StubRequest.JSON
                .createObjectNode()
                .put("id", status.id)
                .put("created_at", status.made.toString())
                .put("content", html)
                .put("url", "https://stub/@daybook/" + status.id);
        return status.replyTo == null ? shown.putNull("in_reply_to_id") : shown.put("in_reply_to_id", status.replyTo);
    }
}
