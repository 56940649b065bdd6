package dev.daybook.consumer.gateway.http;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Content.Source;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Promise;
import org.jspecify.annotations.Nullable;

/**
 * A request that has found its route.
 *
 * @param request Jetty's request
 * @param path    the parts of the path that the route names
 * @param params  the parameters of the query
 */
public record Exchange(Request request, Map<String, String> path, Params params) {

    private static final int MAX_BODY_BYTES = 16 * 1024;
    private static final int BODY_WITHIN_SECONDS = 10;

    /** Copies the map. */
    public Exchange {
        path = Map.copyOf(path);
    }

    /** The part of the path called {@code name} in the route. */
    public String part(String name) {
        String part = path.get(name);
        if (part == null) {
            throw new IllegalArgumentException("the route has no part " + name);
        }
        return part;
    }

    /** A header, the first of its name; null if there is none. */
    public @Nullable String header(String name) {
        return request.getHeaders().get(name);
    }

    /** Whether only the head of the answer is wanted. */
    public boolean isHead() {
        return request.getMethod().equals("HEAD");
    }

    /**
     * The body, at most 16 KiB, once it is there.
     *
     * <p>Fails with {@link HttpProblem}: 415 if it is no JSON by its own word, 413 if it is too long, 408 if it does
     * not come within ten seconds.
     */
    public CompletableFuture<byte[]> jsonBody() {
        String type = header("Content-Type");
        if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
            return CompletableFuture.failedFuture(new HttpProblem(
                    415, "unsupported-media-type", "the body must be application/json, and say so in Content-Type"));
        }
        if (request.getLength() > MAX_BODY_BYTES) {
            return CompletableFuture.failedFuture(tooLong());
        }
        CompletableFuture<byte[]> body = new CompletableFuture<>();
        Source.asByteArrayAsync(request, MAX_BODY_BYTES, Promise.Invocable.toPromise(body));
        return body.orTimeout(BODY_WITHIN_SECONDS, TimeUnit.SECONDS).exceptionally(failure -> {
            throw failure instanceof TimeoutException
                    ? new HttpProblem(408, "request-timeout", "the body did not come in time")
                    : tooLong();
        });
    }

    private static HttpProblem tooLong() {
        return new HttpProblem(413, "content-too-large", "the body is longer than " + MAX_BODY_BYTES + " bytes");
    }
}
