package dev.daybook.consumer.gateway.http;

import java.util.Map;
import java.util.TreeMap;

/**
 * A refusal, answered as {@code application/problem+json}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
public final class HttpProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String slug;
    private final transient Map<String, String> members = new TreeMap<>();
    private final transient Map<String, String> headers = new TreeMap<>();

    /**
     * A refusal.
     *
     * @param status HTTP's status
     * @param slug   the kind of problem, the last part of its type
     * @param detail what was found, what was wanted, for a person
     */
    public HttpProblem(int status, String slug, String detail) {
        // Without stack trace: strangers can cause any number of them.
        super(detail, null, false, false);
        this.status = status;
        this.slug = slug;
    }

    /** 400: a parameter cannot be used. */
    public static HttpProblem badRequest(String detail) {
        return new HttpProblem(400, "bad-request", detail);
    }

    /** 404: there is no such thing. */
    public static HttpProblem notFound(String slug, String detail) {
        return new HttpProblem(404, slug, detail);
    }

    /** 422: understood, but it cannot be. */
    public static HttpProblem impossible(String detail) {
        return new HttpProblem(422, "impossible", detail);
    }

    /** 503: later perhaps. */
    public static HttpProblem unavailable(String slug, String detail, int retryAfterSeconds) {
        return new HttpProblem(503, slug, detail).header("Retry-After", Integer.toString(retryAfterSeconds));
    }

    /** Adds a member to the answer's body. */
    public HttpProblem with(String name, String value) {
        members.put(name, value);
        return this;
    }

    /** Adds a header to the answer. */
    public HttpProblem header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** HTTP's status. */
    public int status() {
        return status;
    }

    /** The kind of problem. */
    public String slug() {
        return slug;
    }

    Map<String, String> members() {
        return members;
    }

    Map<String, String> headers() {
        return headers;
    }
}
