package dev.daybook.consumer.post.http;

import dev.daybook.consumer.post.channel.Trouble;
import java.net.http.HttpRequest;

/** Carries one request and brings its answer. */
@FunctionalInterface
public interface Wire {

    /**
     * The answer to a request, whatever its status.
     *
     * @throws Trouble {@code LATER} if the request certainly did not leave, {@code UNCLEAR} if it may have been carried
     *     out
     */
    Answer exchange(HttpRequest request) throws Trouble;
}
