package dev.daybook.consumer.gateway.http;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Writes answers: tags, gzip, heads, and what browsers must know of them. */
final class ReplyWriter {

    private static final String GZIP_SUFFIX = "-gzip";

    private final Access access;

    ReplyWriter(Access access) {
        this.access = access;
    }

    /**
     * Writes {@code reply}.
     *
     * @return the status that was sent
     */
    int write(Request request, Response response, Callback callback, Reply reply) {
        Reply sent = isAcceptable(request, reply) ? reply : notAcceptable(request, reply);
        response.setStatus(sent.status());
        HttpFields.Mutable headers = response.getHeaders();
        setShared(request, headers);
        sent.headers().forEach((name, value) -> {
            if (name.equals("Vary")) {
                headers.add(name, value);
            } else {
                headers.put(name, value);
            }
        });
        Reply.Live live = sent.live();
        if (live != null && !request.getMethod().equals("HEAD")) {
            live.begin(response, callback);
        } else if (sent.content() != null) {
            writeContent(request, response, callback, sent.status(), sent.content());
        } else {
            callback.succeeded();
        }
        return response.getStatus();
    }

    private static boolean isAcceptable(Request request, Reply reply) {
        Content content = reply.content();
        if (content == null || reply.status() >= 300) {
            return true;
        }
        String type = content.mediaType().split(";", 2)[0];
        List<String> names = type.endsWith("+json") ? List.of(type, "application/json") : List.of(type);
        return Accept.choose(request.getHeaders().get("Accept"), names).isPresent();
    }

    private static Reply notAcceptable(Request request, Reply reply) {
        Content content = reply.content();
        String has = content == null ? "nothing" : content.mediaType();
        return Problems.reply(
                new HttpProblem(406, "not-acceptable", "this is to be had as " + has),
                request.getHttpURI().getCanonicalPath());
    }

    private void setShared(Request request, HttpFields.Mutable headers) {
        SecurityHeaders.set(headers, !access.sharedWith().isEmpty());
        if (access.sharedWith().isEmpty()) {
            return;
        }
        headers.add("Vary", "Origin");
        String origin = request.getHeaders().get("Origin");
        if (origin != null && access.isSharedWith(origin)) {
            headers.put("Access-Control-Allow-Origin", origin);
            headers.put("Access-Control-Expose-Headers", "ETag, Retry-After");
            if (request.getMethod().equals("OPTIONS")) {
                headers.put("Access-Control-Allow-Methods", "GET, HEAD");
                headers.put("Access-Control-Allow-Headers", "Last-Event-ID, If-None-Match");
                headers.put("Access-Control-Max-Age", "600");
            }
        }
    }

    private static void writeContent(
            Request request, Response response, Callback callback, int status, Content content) {
        HttpFields.Mutable headers = response.getHeaders();
        boolean gzip =
                content.isCompressible() && takesGzip(request.getHeaders().get("Accept-Encoding"));
        if (content.isCompressible()) {
            headers.add("Vary", "Accept-Encoding");
        }
        String tag = content.tag();
        if (status == 200) {
            headers.put("ETag", "\"" + tag + (gzip ? GZIP_SUFFIX : "") + "\"");
            if (content.made() != null) {
                headers.putDate("Last-Modified", content.made().toEpochMilli());
            }
            if (isKnown(request, content)) {
                response.setStatus(304);
                callback.succeeded();
                return;
            }
        }
        headers.put("Content-Type", content.mediaType());
        if (gzip) {
            headers.put("Content-Encoding", "gzip");
        }
        byte[] bytes = gzip ? content.gzipped() : content.bytes();
        headers.put("Content-Length", bytes.length);
        boolean head = request.getMethod().equals("HEAD");
        response.write(true, head ? ByteBuffer.allocate(0) : ByteBuffer.wrap(bytes), callback);
    }

    /**
     * Whether the client has this content; a date counts only for who knows no tag.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13.2.2">RFC 9110, 13.2.2</a>
     */
    private static boolean isKnown(Request request, Content content) {
        String tags = request.getHeaders().get("If-None-Match");
        if (tags != null) {
            return isKnown(tags, content.tag());
        }
        Instant made = content.made();
        String since = request.getHeaders().get("If-Modified-Since");
        if (made == null || since == null) {
            return false;
        }
        try {
            return !made.isAfter(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(since)));
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Whether one of the client's tags is {@code tag}, in either coding; weakness does not matter here. */
    private static boolean isKnown(String header, String tag) {
        for (String each : header.split(",")) {
            String known = each.strip().replaceFirst("^W/", "");
            if (known.equals("*") || known.equals("\"" + tag + "\"") || known.equals("\"" + tag + GZIP_SUFFIX + "\"")) {
                return true;
            }
        }
        return false;
    }

    private static boolean takesGzip(@Nullable String header) {
        if (header == null) {
            return false;
        }
        for (String coding : header.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = coding.split(";", 2);
            boolean refused = parts.length > 1 && parts[1].strip().matches("q=0(\\.0{0,3})?");
            if (parts[0].strip().equals("gzip")) {
                return !refused;
            }
        }
        return false;
    }
}
