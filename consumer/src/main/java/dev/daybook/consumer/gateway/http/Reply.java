package dev.daybook.consumer.gateway.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** An answer: status, headers, and content that is there or a stream that is yet to come. Belongs to one request. */
public final class Reply {

    private final int status;
    private final @Nullable Content content;
    private final @Nullable Live live;
    private final Map<String, String> headers = new LinkedHashMap<>();

    /** What writes an answer of its own, for as long as it takes. */
    @FunctionalInterface
    public interface Live {

        /**
         * Begins to write; status and headers are set.
         *
         * @param response where to write
         * @param end      to be ended once, when nothing more is to be written
         */
        void begin(Response response, Callback end);
    }

    private Reply(int status, @Nullable Content content, @Nullable Live live) {
        this.status = status;
        this.content = content;
        this.live = live;
    }

    /** An answer with content. */
    public static Reply of(int status, Content content) {
        return new Reply(status, content, null);
    }

    /** 200 with content that may be asked for again and again. */
    public static Reply ok(Content content) {
        return of(200, content).header("Cache-Control", "no-cache");
    }

    /** An answer without content. */
    public static Reply empty(int status) {
        return new Reply(status, null, null);
    }

    /** 200 with a stream. */
    public static Reply live(Live live) {
        return new Reply(200, null, live);
    }

    /** Sets a header. */
    public Reply header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** This answer, at once. */
    public CompletionStage<Reply> now() {
        return CompletableFuture.completedFuture(this);
    }

    int status() {
        return status;
    }

    @Nullable
    Content content() {
        return content;
    }

    @Nullable
    Live live() {
        return live;
    }

    Map<String, String> headers() {
        return headers;
    }
}
