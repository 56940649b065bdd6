package dev.daybook.consumer.post.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.consumer.post.channel.Trouble;
import dev.daybook.consumer.post.http.Answer;
import dev.daybook.consumer.post.http.Service;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The account's records, as far as posting needs them.
 *
 * @see <a href="https://docs.bsky.app/docs/api/com-atproto-repo-put-record">com.atproto.repo</a>
 */
final class Repository {

    private static final String POSTS = "app.bsky.feed.post";
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    private final Session session;
    private final Service service;

    Repository(Session session, Service service) {
        this.session = session;
        this.service = service;
    }

    /**
     * A post's {@code uri} and {@code cid}; empty if there is none of that key.
     *
     * @throws Trouble if the server does not say
     */
    Optional<JsonNode> get(String key) throws Trouble {
        String query = "?repo=%s&collection=%s&rkey=%s".formatted(encoded(session.did()), POSTS, key);
        String method = "com.atproto.repo.getRecord" + query;
        Answer answer = session.any(method, UnaryOperator.identity());
        boolean none = answer.status() == BAD_REQUEST && answer.text().contains("RecordNotFound");
        return none || answer.status() == NOT_FOUND ? Optional.empty() : Optional.of(read(session.at(method), answer));
    }

    /** Makes a post, or replaces the one of that key; gives its {@code uri} and {@code cid}. */
    JsonNode put(String key, ObjectNode post) throws Trouble {
        ObjectNode body = Service.object()
                .put("repo", session.did())
                .put("collection", POSTS)
                .put("rkey", key);
        body.set("record", post.put("$type", POSTS));
        JsonNode made = posted("com.atproto.repo.putRecord", "application/json", Service.body(body));
        if (made.path("cid").asText().isEmpty()) {
            throw Trouble.unclear("the server gave the post no cid");
        }
        return made;
    }

    /** Uploads a picture and gives the reference by which a post names it. */
    JsonNode upload(byte[] png) throws Trouble {
        return posted("com.atproto.repo.uploadBlob", "image/png", HttpRequest.BodyPublishers.ofByteArray(png))
                .path("blob");
    }

    private JsonNode posted(String method, String type, HttpRequest.BodyPublisher body) throws Trouble {
        Answer answer = session.any(
                method, request -> request.header("Content-Type", type).POST(body));
        return read(session.at(method), answer);
    }

    private JsonNode read(URI asked, Answer answer) throws Trouble {
        if (!answer.isSuccess()) {
            throw service.refusal(asked, answer);
        }
        return service.json(asked, answer);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
