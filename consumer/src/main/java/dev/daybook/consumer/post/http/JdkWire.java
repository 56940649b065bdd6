package dev.daybook.consumer.post.http;

import dev.daybook.consumer.post.channel.Trouble;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/** Requests by the platform's own client: HTTP/1.1, checked certificates, no redirects. */
public final class JdkWire implements Wire {

    /** How long connecting may take. */
    public static final Duration CONNECT_WITHIN = Duration.ofSeconds(10);

    /** How long a request with its answer may take, connecting included. */
    public static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);

    private static final int MOST_BYTES = 1 << 20;

    private final HttpClient client;
    private final Duration answerWithin;

    /** @param answerWithin how long a request with its answer may take */
    public JdkWire(Duration answerWithin) {
        this.answerWithin = answerWithin;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_WITHIN)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public Answer exchange(HttpRequest request) throws Trouble {
        CompletableFuture<HttpResponse<byte[]>> asked = client.sendAsync(request, info -> new BoundedBody(MOST_BYTES));
        try {
            HttpResponse<byte[]> answer = asked.get(answerWithin.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(answer.statusCode(), answer.headers(), answer.body());
        } catch (ExecutionException e) {
            throw trouble(request.uri().getHost(), e.getCause());
        } catch (TimeoutException e) {
            asked.cancel(true);
            throw Trouble.unclear(
                    "%s did not answer within %d s".formatted(request.uri().getHost(), answerWithin.toSeconds()));
        } catch (InterruptedException e) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            throw Trouble.unclear(
                    "interrupted while waiting for " + request.uri().getHost());
        }
    }

    /** Only what fails before a connection stands has certainly had no effect. The address itself may be a secret. */
    private static Trouble trouble(String host, Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof ConnectException
                    || each instanceof HttpConnectTimeoutException
                    || each instanceof UnknownHostException
                    || each instanceof UnresolvedAddressException
                    || each instanceof SSLHandshakeException) {
                return Trouble.later(
                        "%s cannot be reached: %s"
                                .formatted(host, each.getClass().getSimpleName()),
                        Duration.ZERO);
            }
        }
        return Trouble.unclear("the connection to %s broke: %s"
                .formatted(host, failure.getClass().getSimpleName()));
    }
}
