package dev.daybook.consumer.gateway.site;

import dev.daybook.consumer.gateway.http.Content;
import dev.daybook.consumer.gateway.http.Exchange;
import dev.daybook.consumer.gateway.http.HttpProblem;
import dev.daybook.consumer.gateway.http.Reply;
import dev.daybook.consumer.gateway.http.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Files of the page, kept in memory once they were asked for. */
public final class SiteEndpoint implements Route.Endpoint {

    private static final String OWN = "web";
    private static final String WEBJARS = "META-INF/resources";
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+");
    private static final int MAX_PATH = 200;
    private static final int MAX_FILE_BYTES = 8 << 20;

    private static final Map<String, String> MEDIA_TYPES = Map.ofEntries(
            Map.entry("html", "text/html;charset=utf-8"),
            Map.entry("css", "text/css;charset=utf-8"),
            Map.entry("js", "text/javascript;charset=utf-8"),
            Map.entry("mjs", "text/javascript;charset=utf-8"),
            Map.entry("map", "application/json"),
            Map.entry("json", "application/json"),
            Map.entry("geojson", "application/geo+json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("txt", "text/plain;charset=utf-8"));

    private final ClassLoader resources;
    private final Map<String, Content> files = new ConcurrentHashMap<>();

    /** Files of {@code resources}: folder {@code web}, and those of WebJars. */
    public SiteEndpoint(ClassLoader resources) {
        this.resources = resources;
    }

    @Override
    public CompletionStage<Reply> answer(Exchange exchange) {
        String path = exchange.part("path");
        String name = path.equals("/") ? "/index.html" : path;
        Content content = files.get(name);
        if (content == null) {
            content = read(name);
            files.put(name, content);
        }
        Reply reply = Reply.ok(content);
        return name.startsWith("/webjars/")
                ? reply.header("Cache-Control", "public, max-age=31536000, immutable")
                        .now()
                : reply.now();
    }

    private Content read(String name) {
        URL found = name.length() <= MAX_PATH && PATH.matcher(name).matches() ? find(name) : null;
        String mediaType = MEDIA_TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (found == null || mediaType == null) {
            throw HttpProblem.notFound("no-such-path", "there is nothing here");
        }
        try (InputStream file = found.openStream()) {
            byte[] bytes = file.readNBytes(MAX_FILE_BYTES + 1);
            if (bytes.length > MAX_FILE_BYTES) {
                throw HttpProblem.notFound("no-such-path", "what is here is too large to be served");
            }
            return Content.of(mediaType, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable URL find(String name) {
        return resources.getResource(name.startsWith("/webjars/") ? WEBJARS + name : OWN + name);
    }
}
