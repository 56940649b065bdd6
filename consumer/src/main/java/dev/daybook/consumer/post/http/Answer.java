package dev.daybook.consumer.post.http;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

/**
 * What a service answered.
 *
 * @param status  HTTP status
 * @param headers the headers
 * @param body    the whole body
 */
public record Answer(int status, HttpHeaders headers, byte[] body) {

    /** Whether the service did what it was asked. */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** The body as UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
