package dev.daybook.consumer.post.http;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;

/**
 * A form with files.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7578">RFC 7578, multipart/form-data</a>
 */
public final class Multipart {

    private final String boundary;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** @param boundary what separates the fields; must not occur in them, as 64 hex digits of a hash do not */
    public Multipart(String boundary) {
        this.boundary = boundary;
    }

    /** Adds a field of text. */
    public Multipart text(String name, String type, String value) {
        return field("name=\"%s\"".formatted(name), type, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a file. */
    public Multipart file(String name, String fileName, String type, byte[] content) {
        return field("name=\"%s\"; filename=\"%s\"".formatted(name, fileName), type, content);
    }

    private Multipart field(String names, String type, byte[] content) {
        bytes.writeBytes("--%s\r\nContent-Disposition: form-data; %s\r\nContent-Type: %s\r\n\r\n"
                .formatted(boundary, names, type)
                .getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(content);
        bytes.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** {@code request} as a POST of the form. */
    public HttpRequest.Builder post(HttpRequest.Builder request) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(bytes.toByteArray());
        whole.writeBytes("--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
        return request.header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(whole.toByteArray()));
    }
}
