package dev.daybook.app.broker;

import dev.daybook.error.DaybookException;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import org.apache.kafka.server.ServerSocketFactory;

/**
 * The broker's two listening sockets, bound before its configuration is written.
 *
 * <p>The configuration must name the ports. A port looked up, let go and bound again can be taken in between; these
 * are handed over bound.
 */
final class ListenerSockets implements ServerSocketFactory, AutoCloseable {

    /** Listener for clients. */
    static final String CLIENTS = "CLIENTS";

    /** Listener between the broker and its own controller. */
    static final String CONTROLLER = "CONTROLLER";

    private static final int BACKLOG = 64;

    private final ServerSocketChannel clients;
    private final ServerSocketChannel controller;

    private ListenerSockets(ServerSocketChannel clients, ServerSocketChannel controller) {
        this.clients = clients;
        this.controller = controller;
    }

    /**
     * Binds both on the loopback address.
     *
     * @param clientPort where clients connect; 0 lets the system choose
     * @throws DaybookException.Unavailable if the port is taken or may not be bound
     */
    static ListenerSockets bind(int clientPort) {
        ServerSocketChannel clients = bound(clientPort);
        try {
            return new ListenerSockets(clients, bound(0));
        } catch (RuntimeException e) {
            quietly(clients);
            throw e;
        }
    }

    private static ServerSocketChannel bound(int port) {
        try {
            ServerSocketChannel channel = ServerSocketChannel.open();
            try {
                channel.configureBlocking(false);
                channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
            } catch (IOException e) {
                quietly(channel);
                throw e;
            }
            return channel;
        } catch (BindException e) {
            throw new DaybookException.Unavailable(
                    "port %d of the loopback address cannot be had (%s): stop what holds it or name another port"
                            .formatted(port, e.getMessage()),
                    e);
        } catch (IOException e) {
            throw new DaybookException.Unavailable("no socket can be opened on the loopback address: " + e, e);
        }
    }

    /** Host and port that clients connect to. */
    String clientAddress() {
        return address(clients);
    }

    /** The same, for one who connects without Kafka. */
    InetSocketAddress clientSocket() {
        return new InetSocketAddress(
                InetAddress.getLoopbackAddress(), clients.socket().getLocalPort());
    }

    /** Host and port of the controller. */
    String controllerAddress() {
        return address(controller);
    }

    private static String address(ServerSocketChannel channel) {
        String host = InetAddress.getLoopbackAddress().getHostAddress();
        return (host.contains(":") ? "[" + host + "]" : host) + ":"
                + channel.socket().getLocalPort();
    }

    @Override
    public ServerSocketChannel openServerSocket(String listener, InetSocketAddress ignored, int backlog, int receive) {
        return switch (listener) {
            case CLIENTS -> clients;
            case CONTROLLER -> controller;
            default -> throw new IllegalArgumentException("no such listener: " + listener);
        };
    }

    @Override
    public void close() {
        quietly(clients);
        quietly(controller);
    }

    private static void quietly(ServerSocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("a listening socket does not close", e);
        }
    }
}
