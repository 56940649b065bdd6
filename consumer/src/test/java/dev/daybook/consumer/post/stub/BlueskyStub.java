package dev.daybook.consumer.post.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A personal data server with one account.
 *
 * @see <a href="https://docs.bsky.app/docs/api/com-atproto-repo-put-record">com.atproto.repo</a>
 */
public final class BlueskyStub implements Stub {

    public static final String HANDLE = "daybook.example";
    public static final String PASSWORD = "abcd-efgh-ijkl-mnop";

    private static final String DID = "did:plc:stub";
    private static final Duration TOKEN_LASTS = Duration.ofHours(2);
    private static final Pattern KEY = Pattern.compile("[234567abcdefghij][234567a-z]{12}");

    private final Clock clock;
    private final RateLimit logins;
    private final Map<String, JsonNode> records = new TreeMap<>();
    private final Set<String> blobs = new HashSet<>();
    private Instant tokenMade = Instant.EPOCH;
    private int token;
    private int overwritten;

    public BlueskyStub(Clock clock) {
        this.clock = clock;
        this.logins = new RateLimit(clock, 30, Duration.ofMinutes(5));
    }

    /** Posts by record key, the oldest key first. */
    public Map<String, JsonNode> records() {
        return records;
    }

    /** How often a post was replaced. */
    public int overwritten() {
        return overwritten;
    }

    @Override
    public synchronized StubReply handle(StubRequest request) {
        String method = request.path().replace("/xrpc/", "");
        if (method.equals("com.atproto.server.createSession")) {
            return login(request.json());
        }
        if (method.equals("com.atproto.server.refreshSession")) {
            return request.header("authorization").equals("Bearer refresh-" + token)
                    ? session()
                    : refused("ExpiredToken", "Token has been revoked");
        }
        if (!request.header("authorization").equals("Bearer access-" + token)
                || clock.instant().isAfter(tokenMade.plus(TOKEN_LASTS))) {
            return refused("ExpiredToken", "Token has expired");
        }
        return switch (method) {
            case "com.atproto.repo.getRecord" -> get(request.query().get("rkey"));
            case "com.atproto.repo.putRecord" -> put(request.json());
            case "com.atproto.repo.uploadBlob" -> upload(request);
            default -> refused("MethodNotImplemented", method);
        };
    }

    private StubReply login(JsonNode login) {
        if (logins.refuses()) {
            return StubReply.tooMany(300);
        }
        boolean right = login.path("identifier").asText().equals(HANDLE)
                && login.path("password").asText().equals(PASSWORD);
        return right
                ? session()
                : StubReply.error(401, "AuthenticationRequired: no account for " + login.path("password"));
    }

    private StubReply session() {
        token++;
        tokenMade = clock.instant();
        return StubReply.text(
                200,
                "{\"did\":\"%s\",\"accessJwt\":\"access-%d\",\"refreshJwt\":\"refresh-%d\"}"
                        .formatted(DID, token, token));
    }

    private StubReply get(@Nullable String key) {
        JsonNode found = key == null ? null : records.get(key);
        return found == null ? refused("RecordNotFound", "Could not locate record") : StubReply.json(200, named(key));
    }

    private ObjectNode named(String key) {
        return StubRequest.JSON
                .createObjectNode()
                .put("uri", "at://" + DID + "/app.bsky.feed.post/" + key)
                .put("cid", "cid" + records.get(key).hashCode());
    }

    private StubReply put(JsonNode body) {
        String key = body.path("rkey").asText();
        JsonNode post = body.path("record");
        String fault = fault(body, key, post);
        if (!fault.isEmpty()) {
            return refused("InvalidRequest", fault);
        }
        overwritten += records.put(key, post) == null ? 0 : 1;
        return StubReply.json(200, named(key));
    }

    private String fault(JsonNode body, String key, JsonNode post) {
        String text = post.path("text").asText();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (!body.path("repo").asText().equals(DID) || !KEY.matcher(key).matches()) {
            return "Invalid repo or rkey";
        }
        if (Pattern.compile("\\X").matcher(text).results().count() > 300 || bytes.length > 3_000) {
            return "Record/text must not be longer than 300 graphemes";
        }
        if (!post.path("createdAt").asText().endsWith("Z") || post.path("langs").isEmpty()) {
            return "Record/createdAt or langs";
        }
        for (JsonNode facet : post.path("facets")) {
            String fault = facetFault(facet, bytes);
            if (!fault.isEmpty()) {
                return fault;
            }
        }
        for (JsonNode image : post.path("embed").path("images")) {
            if (!blobs.contains(image.path("image").path("ref").path("$link").asText())
                    || !image.has("alt")
                    || image.path("aspectRatio").path("width").asInt() < 1) {
                return "Record/embed/images";
            }
        }
        if (post.has("reply")) {
            for (String end : new String[] {"root", "parent"}) {
                String uri = post.path("reply").path(end).path("uri").asText();
                String other = uri.substring(uri.lastIndexOf('/') + 1);
                if (!records.containsKey(other)
                        || !named(other)
                                .path("cid")
                                .equals(post.path("reply").path(end).path("cid"))) {
                    return "Record/reply/" + end;
                }
            }
        }
        return "";
    }

    private static String facetFault(JsonNode facet, byte[] text) {
        int begin = facet.path("index").path("byteStart").asInt(-1);
        int end = facet.path("index").path("byteEnd").asInt(-1);
        if (begin < 0 || end > text.length || begin >= end) {
            return "Record/facets/index";
        }
        String marked = new String(Arrays.copyOfRange(text, begin, end), StandardCharsets.UTF_8);
        JsonNode feature = facet.path("features").path(0);
        boolean right = feature.path("$type").asText().endsWith("#tag")
                ? marked.equals("#" + feature.path("tag").asText())
                : feature.path("uri").asText().contains(marked);
        return right ? "" : "Record/facets: '" + marked + "' is not what it is said to be";
    }

    private StubReply upload(StubRequest request) {
        if (request.body().length > 1_000_000) {
            return refused("BlobTooLarge", "This file is too large");
        }
        String link = "bafk" + Arrays.hashCode(request.body());
        blobs.add(link);
        return StubReply.text(
                200,
                "{\"blob\":{\"$type\":\"blob\",\"ref\":{\"$link\":\"%s\"},\"mimeType\":\"image/png\",\"size\":%d}}"
                        .formatted(link, request.body().length));
    }

    private static StubReply refused(String error, String message) {
        return StubReply.json(
                400, StubRequest.JSON.createObjectNode().put("error", error).put("message", message));
    }
}
