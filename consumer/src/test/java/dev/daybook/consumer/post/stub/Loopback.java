package dev.daybook.consumer.post.stub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** Stubs on a port of this machine, each under a first step of the path of its own. */
public final class Loopback implements AutoCloseable {

    static {
        // Without it each small answer waits 40 ms for the reader's acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final Map<String, Stub> stubs = new ConcurrentHashMap<>();
    private final AtomicReference<Throwable> bug = new AtomicReference<>();

    public Loopback() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::serve);
        server.start();
    }

    /** Serves {@code stub} and gives its address, with a slash at its end. */
    public URI serve(String name, Stub stub) {
        stubs.put(name, stub);
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + name + "/");
    }

    /** Throws what went wrong inside a stub. */
    public void check() {
        if (bug.get() != null) {
            throw new AssertionError("a stub failed", bug.get());
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        String name = path.split("/", 3)[1];
        URI below = URI.create(path.substring(name.length() + 1));
        Map<String, String> headers = exchange.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(
                        each -> each.getKey().toLowerCase(Locale.ROOT),
                        each -> each.getValue().get(0)));
        byte[] body = exchange.getRequestBody().readAllBytes();
        try {
            StubReply reply =
                    stubs.get(name).handle(new StubRequest(exchange.getRequestMethod(), below, headers, body));
            if (reply.status() != 0) {
                reply.headers().forEach(exchange.getResponseHeaders()::set);
                exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
                exchange.getResponseBody().write(reply.body());
            }
        } catch (RuntimeException | Error e) {
            bug.compareAndSet(null, e);
        } finally {
            exchange.close();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
