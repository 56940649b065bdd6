package dev.daybook.app.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Somebody else's web server on this machine: it takes posts, and answers, says what it was sent, or is silent. */
final class PostReceiver implements AutoCloseable {

    /** How it answers. */
    enum Manner {
        /** 200 and {@code ok}. */
        TAKES,
        /** Takes the post and never says so. */
        SILENT,
        /** Takes the post and hangs up. */
        HANGS_UP,
        /** 422 with all that it was sent: address, headers and body. */
        ECHOES
    }

    /**
     * What came.
     *
     * @param path   of the address
     * @param id     the header {@code webhook-id}; empty if there is none
     * @param body   what was sent
     */
    record Received(String path, String id, String body) {}

    final List<Received> received = Collections.synchronizedList(new ArrayList<>());
    volatile Manner manner = Manner.TAKES;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);

    PostReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Its address, without a slash at the end. */
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What came on addresses that end so. */
    List<Received> on(String ending) {
        synchronized (received) {
            return received.stream()
                    .filter(each -> each.path().endsWith(ending))
                    .toList();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        String id = exchange.getRequestHeaders().getFirst("webhook-id");
        received.add(new Received(path, id == null ? "" : id, body));
        if (manner == Manner.SILENT) {
            await();
        }
        if (manner == Manner.HANGS_UP) {
            exchange.close();
            return;
        }
        // Reading is answered with an empty object, so that channels come as far as to send.
        boolean reading = exchange.getRequestMethod().equals("GET");
        boolean echoes = manner == Manner.ECHOES && !reading;
        String said = reading
                ? "{}"
                : echoes ? path + " " + exchange.getRequestHeaders().entrySet() + " " + body : "ok";
        byte[] bytes = said.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(echoes ? 422 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void await() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
