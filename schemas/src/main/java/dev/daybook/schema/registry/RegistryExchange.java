package dev.daybook.schema.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.daybook.error.DaybookException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Requests to a registry, each sent again a few times if the registry is late or in trouble.
 *
 * <p>All that is asked of a registry may be asked twice. An answer is read up to {@link #LARGEST_ANSWER_BYTES}.
 */
final class RegistryExchange {

    static final int LARGEST_ANSWER_BYTES = 4 << 20;
    static final int ATTEMPTS = 4;

    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int FIRST_SERVER_ERROR = 500;
    private static final int LONGEST_REASON_CHARS = 300;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient http;
    private final RegistryAddress address;
    private final Duration attempt;
    private final Duration firstPause;

    /**
     * @param attempt    how long one attempt may take, the answer's body included
     * @param firstPause wait before the second attempt; it doubles from one to the next
     */
    RegistryExchange(RegistryAddress address, Duration attempt, Duration firstPause) {
        this.http = HttpClient.newBuilder().connectTimeout(attempt).build();
        this.address = address;
        this.attempt = attempt;
        this.firstPause = firstPause;
    }

    /**
     * An answer that is no trouble of the server.
     *
     * @param status HTTP status, below 500
     * @param body   what it says; a missing node if that is no JSON
     */
    record Answer(int status, JsonNode body) {

        boolean isOk() {
            return status / 100 == 2;
        }

        /** What the registry said of its refusal, short and on one line. */
        String reason() {
            String said = body.path("message").asText("no reason").replaceAll("[\\s\\p{Cntrl}]+", " ");
            String all = "HTTP %d, code %s: %s"
                    .formatted(status, body.path("error_code").asText("none"), said);
            return all.length() <= LONGEST_REASON_CHARS ? all : all.substring(0, LONGEST_REASON_CHARS) + "…";
        }
    }

    Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    Answer send(String method, String path, JsonNode body) {
        return send(method, path, BodyPublishers.ofString(body.toString()));
    }

    private Answer send(String method, String path, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .method(method, body)
                .header("Accept", MEDIA_TYPE + ", application/json")
                .header("Content-Type", MEDIA_TYPE);
        address.authorization().ifPresent(value -> request.header("Authorization", value));
        HttpRequest ready = request.build();
        String trouble = "";
        long pauseMs = firstPause.toMillis();
        for (int count = 1; count <= ATTEMPTS; count++) {
            try {
                Answer answer = once(ready);
                if (answer.status() < FIRST_SERVER_ERROR && answer.status() != TOO_MANY_REQUESTS) {
                    return answer;
                }
                trouble = answer.reason();
            } catch (TimeoutException e) {
                trouble = "no answer within " + attempt.toMillis() + " ms";
            } catch (IOException e) {
                trouble = said(e);
            }
            if (count < ATTEMPTS) {
                pause(pauseMs);
                pauseMs *= 2;
            }
        }
        throw new DaybookException.Unavailable("the schema registry at %s cannot be used: %s %s, %d attempts: %s"
                .formatted(address, method, path, ATTEMPTS, trouble));
    }

    private Answer once(HttpRequest request) throws IOException, TimeoutException {
        // The request's own timeout ends with the headers; this one holds for the body too.
        CompletableFuture<HttpResponse<InputStream>> sent = http.sendAsync(request, BodyHandlers.ofInputStream());
        CompletableFuture<Answer> read = sent.thenApplyAsync(RegistryExchange::read);
        try {
            return read.get(attempt.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            sent.thenAccept(RegistryExchange::drop);
            sent.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            throw new IOException(said(e.getCause()), e.getCause());
        } catch (InterruptedException e) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            throw new DaybookException.Unavailable("interrupted while waiting for the schema registry", e);
        }
    }

    /** A refused connection has no message of its own. */
    private static String said(Throwable failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    private static Answer read(HttpResponse<InputStream> response) {
        try (InputStream in = response.body()) {
            byte[] bytes = in.readNBytes(LARGEST_ANSWER_BYTES + 1);
            if (bytes.length > LARGEST_ANSWER_BYTES) {
                throw new IllegalStateException("its answer has more than " + LARGEST_ANSWER_BYTES + " bytes");
            }
            return new Answer(response.statusCode(), json(bytes));
        } catch (IOException e) {
            throw new IllegalStateException("its answer broke off: " + e.getMessage(), e);
        }
    }

    private static JsonNode json(byte[] bytes) throws IOException {
        try {
            return MAPPER.readTree(bytes);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static void drop(HttpResponse<InputStream> late) {
        try {
            late.body().close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DaybookException.Unavailable("interrupted while waiting for the schema registry", e);
        }
    }
}
