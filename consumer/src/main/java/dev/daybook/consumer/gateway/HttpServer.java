package dev.daybook.consumer.gateway;

import dev.daybook.consumer.gateway.http.Access;
import dev.daybook.consumer.gateway.http.ConnectionWatch;
import dev.daybook.consumer.gateway.http.ProblemErrors;
import dev.daybook.error.DaybookException;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Jetty with our bounds. */
final class HttpServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
    private static final int MAX_THREADS = 32;
    private static final int MIN_THREADS = 4;
    private static final int HEADER_BYTES = 8 * 1024;
    private static final int ACCEPT_QUEUE = 1024;
    private static final long IDLE_MS = 60_000;
    private static final long SWEEP_SECONDS = 1;
    private static final long STOP_MS = 2_000;

    private final Server server;
    private final ServerConnector connector;
    private final String host;
    private final ConnectionWatch watch;

    private HttpServer(Server server, ServerConnector connector, String host, ConnectionWatch watch) {
        this.server = server;
        this.connector = connector;
        this.host = host;
        this.watch = watch;
    }

    /**
     * A server that has its port but answers nothing yet.
     *
     * @throws DaybookException.Unavailable if the port is taken
     */
    static HttpServer bind(GatewaySettings settings, Access access, ConnectionWatch watch) {
        QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS, MIN_THREADS);
        threads.setName("gateway-http");
        threads.setDaemon(true);
        Server server = new Server(threads);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration()));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(IDLE_MS);
        connector.setAcceptQueueSize(ACCEPT_QUEUE);
        connector.addBean(watch);
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(settings.limits().connections(), connector));
        server.setErrorHandler(new ProblemErrors(access));
        server.setStopTimeout(0);
        try {
            connector.open();
        } catch (IOException e) {
            throw new DaybookException.Unavailable(
                    "%s:%d cannot be bound: %s; does another program listen there? port 0 takes any"
                            .formatted(settings.host(), settings.port(), e.getMessage()),
                    e);
        }
        return new HttpServer(server, connector, settings.host(), watch);
    }

    private static HttpConfiguration configuration() {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setRequestHeaderSize(HEADER_BYTES);
        configuration.setSendServerVersion(false);
        configuration.setSendXPoweredBy(false);
        configuration.setHttpCompliance(HttpCompliance.RFC9110);
        configuration.setUriCompliance(UriCompliance.RFC3986);
        configuration.setIdleTimeout(IDLE_MS);
        return configuration;
    }

    /** Begins to answer by {@code handler}. */
    void serve(Handler handler) {
        server.setHandler(handler);
        try {
            server.start();
        } catch (Exception e) {
            close();
            throw new DaybookException.Unavailable("the HTTP server does not start: " + e.getMessage(), e);
        }
        sweepLater();
    }

    private void sweepLater() {
        if (server.isRunning()) {
            connector
                    .getScheduler()
                    .schedule(
                            () -> {
                                watch.sweep();
                                sweepLater();
                            },
                            SWEEP_SECONDS,
                            TimeUnit.SECONDS);
        }
    }

    /** Where it listens. */
    URI address() {
        String shown = host.contains(":") ? "[" + host + "]" : host;
        return URI.create("http://%s:%d".formatted(shown, connector.getLocalPort()));
    }

    /**
     * Stops within {@value #STOP_MS} ms, in order or not: a write that a client cut off at the wrong moment may never
     * end for Jetty 12.1, whose selector then waits for it without bound ({@code HttpConnection.SendCallback.cancel}).
     */
    @Override
    public void close() {
        Thread stopping = new Thread(this::stop, "gateway-http-stop");
        stopping.setDaemon(true);
        stopping.start();
        try {
            stopping.join(STOP_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stopping.interrupt();
            connector.close();
        }
    }

    private void stop() {
        try {
            server.stop();
        } catch (Exception e) {
            LOG.warn("http server not stopped in order", e);
        }
    }
}
