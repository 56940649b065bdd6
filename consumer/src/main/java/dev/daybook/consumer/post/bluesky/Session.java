package dev.daybook.consumer.post.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.consumer.post.channel.Trouble;
import dev.daybook.consumer.post.http.Answer;
import dev.daybook.consumer.post.http.Service;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A login that is kept and refreshed: a server allows few of them a day.
 *
 * @see <a href="https://docs.bsky.app/docs/advanced-guides/rate-limits">Bluesky, rate limits</a>
 */
final class Session {

    private static final String XRPC = "xrpc/";
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;

    private final BlueskySettings settings;
    private final Service service;
    private @Nullable JsonNode tokens;

    Session(BlueskySettings settings, Service service) {
        this.settings = settings;
        this.service = service;
    }

    /** Whose account it is, logging in if need be. */
    String did() throws Trouble {
        return tokens().path("did").asText();
    }

    /**
     * The answer to a request of this session, whatever its status; a token that has run out is refreshed once.
     *
     * @param method what is asked, such as {@code com.atproto.repo.putRecord}
     * @param asking completes the request
     */
    Answer any(String method, UnaryOperator<HttpRequest.Builder> asking) throws Trouble {
        Answer answer = service.any(request(method, asking));
        if (!isExpired(answer)) {
            return answer;
        }
        renew();
        return service.any(request(method, asking));
    }

    /** Where {@code method} is asked. */
    URI at(String method) {
        return settings.server().resolve(XRPC + method);
    }

    private HttpRequest request(String method, UnaryOperator<HttpRequest.Builder> asking) throws Trouble {
        return asking.apply(to(method).header("Authorization", "Bearer " + token("accessJwt")))
                .build();
    }

    /** Both statuses are seen for a token that has run out; the request was not carried out. */
    private static boolean isExpired(Answer answer) {
        return answer.status() == UNAUTHORIZED
                || answer.status() == BAD_REQUEST && answer.text().contains("ExpiredToken");
    }

    private void renew() throws Trouble {
        try {
            HttpRequest asked = to("com.atproto.server.refreshSession")
                    .header("Authorization", "Bearer " + token("refreshJwt"))
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build();
            Answer answer = service.any(asked);
            tokens = answer.isSuccess() ? service.json(asked.uri(), answer) : null;
            tokens();
        } catch (Trouble e) {
            throw e.harmless();
        }
    }

    private String token(String name) throws Trouble {
        return tokens().path(name).asText();
    }

    private JsonNode tokens() throws Trouble {
        JsonNode kept = tokens;
        if (kept != null) {
            return kept;
        }
        try {
            ObjectNode login = Service.object()
                    .put("identifier", settings.identifier())
                    .put("password", settings.password().reveal());
            HttpRequest asked = to("com.atproto.server.createSession")
                    .header("Content-Type", "application/json")
                    .POST(Service.body(login))
                    .build();
            JsonNode opened = service.json(asked.uri(), service.ask(asked));
            tokens = opened;
            return opened;
        } catch (Trouble e) {
            throw e.harmless();
        }
    }

    private HttpRequest.Builder to(String method) {
        return Service.request(at(method));
    }
}
