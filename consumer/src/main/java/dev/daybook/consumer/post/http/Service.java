package dev.daybook.consumer.post.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.consumer.post.channel.Trouble;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.util.Set;

/**
 * One service that speaks JSON, and what its statuses say about the effect of a request.
 *
 * <p>2xx: carried out. 429: not carried out, later. 408 and 5xx: nobody knows. All others: not carried out, and asking
 * again will not change that, but for 401 and 403, which a new token may cure.
 */
public final class Service {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<Integer> CURABLE = Set.of(401, 403);
    private static final int TIMED_OUT = 408;
    private static final int TOO_MANY = 429;
    private static final int SERVER_FAULT = 500;

    private final Wire wire;
    private final Clock clock;
    private final Scrubbing scrubbing;

    /**
     * @param wire      carries requests
     * @param clock     the wall clock
     * @param scrubbing what may not be repeated of what it says
     */
    public Service(Wire wire, Clock clock, Scrubbing scrubbing) {
        this.wire = wire;
        this.clock = clock;
        this.scrubbing = scrubbing;
    }

    /** A request to {@code uri} that says who asks. */
    public static HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri)
                .header("User-Agent", "daybook (campaign anniversaries)")
                .header("Accept", "application/json");
    }

    /** An empty JSON object. */
    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** {@code json} as a request's body. */
    public static HttpRequest.BodyPublisher body(JsonNode json) {
        return HttpRequest.BodyPublishers.ofString(json.toString());
    }

    /** The wall clock. */
    public Clock clock() {
        return clock;
    }

    /**
     * The answer to a request that was carried out.
     *
     * @throws Trouble if it was not, or may not have been
     */
    public Answer ask(HttpRequest request) throws Trouble {
        Answer answer = any(request);
        if (answer.isSuccess()) {
            return answer;
        }
        throw refusal(request.uri(), answer);
    }

    /**
     * The answer to a request, whatever its status.
     *
     * @throws Trouble if there is none
     */
    public Answer any(HttpRequest request) throws Trouble {
        return wire.exchange(request);
    }

    /**
     * The body of an answer.
     *
     * @throws Trouble if it is no JSON: the request was carried out, but nobody knows how
     */
    public JsonNode json(URI asked, Answer answer) throws Trouble {
        try {
            JsonNode read = JSON.readTree(answer.body());
            if (read != null && !read.isMissingNode()) {
                return read;
            }
        } catch (JsonProcessingException e) {
            throw Trouble.unclear(said(asked, answer, "no JSON"));
        } catch (IOException e) {
            throw Trouble.unclear(said(asked, answer, "no text"));
        }
        throw Trouble.unclear(said(asked, answer, "nothing"));
    }

    /** What a status other than 2xx means. */
    public Trouble refusal(URI asked, Answer answer) {
        int status = answer.status();
        String reason = said(asked, answer, answer.text());
        if (status == TOO_MANY) {
            return Trouble.later(reason, RetryAfter.of(answer, clock.instant()));
        }
        if (status == TIMED_OUT || status >= SERVER_FAULT) {
            return Trouble.unclear(reason);
        }
        return CURABLE.contains(status)
                ? Trouble.later(reason + "; is the token right?", RetryAfter.of(answer, clock.instant()))
                : Trouble.refused(reason);
    }

    /** {@code text} without secrets, in short. */
    public String scrubbed(String text) {
        return scrubbing.of(text);
    }

    private String said(URI asked, Answer answer, String what) {
        return scrubbing.of("%s answered %d: %s".formatted(asked.getHost(), answer.status(), what));
    }
}
