package dev.daybook.consumer.gateway;

import dev.daybook.consumer.gateway.stream.StreamLimits;
import dev.daybook.consumer.view.ViewLimits;
import dev.daybook.error.DaybookException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Settings of the gateway.
 *
 * @param host    address to bind to, e.g. {@code 127.0.0.1}; {@code 0.0.0.0} for all
 * @param port    TCP port; 0 lets the system choose
 * @param sharing who may change state, whose pages may read, where people find us
 * @param limits  bounds of connections, caches and the event log
 * @param streams bounds of the event streams
 */
public record GatewaySettings(String host, int port, Sharing sharing, Limits limits, StreamLimits streams) {

    /** Port of the shipped campaign's year. */
    public static final int DEFAULT_PORT = 1945;

    /**
     * Who may do what.
     *
     * @param token         what a bearer must show to change state; null: nobody may, unless bound to loopback
     * @param origins       origins whose pages may read; {@code *} for all; empty for none but our own
     * @param publicAddress where people find the dashboard, without a slash at the end; null: where it is bound
     */
    public record Sharing(
            @Nullable String token,
            Set<String> origins,
            @Nullable String publicAddress) {

        /** Our own pages only. */
        public static final Sharing NONE = new Sharing(null, Set.of(), null);

        /** Copies the set. */
        public Sharing {
            origins = Set.copyOf(origins);
        }
    }

    /**
     * Bounds.
     *
     * @param connections   open connections; more wait to be accepted
     * @param headersWithin how long a request's headers may take
     * @param pagesBytes    memory for pages that were made once
     * @param ringEvents    events that can be resumed
     * @param ringBytes     bytes of them, roughly
     * @param view          how much of runs is kept
     */
    public record Limits(
            int connections, Duration headersWithin, long pagesBytes, int ringEvents, long ringBytes, ViewLimits view) {

        /** Ten thousand readers, a hundred thousand events. */
        public static final Limits DEFAULT =
                new Limits(16_000, Duration.ofSeconds(30), 32L << 20, 100_000, 64L << 20, ViewLimits.DEFAULT);
    }

    /**
     * Whether only this machine can reach it.
     *
     * @throws DaybookException.Usage if the host has no address
     */
    public boolean boundToLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new DaybookException.Usage("host '%s' has no address".formatted(host));
        }
    }

    /** Bound to loopback, for whoever sits at this machine. */
    public static GatewaySettings local(int port) {
        return new GatewaySettings("127.0.0.1", port, Sharing.NONE, Limits.DEFAULT, StreamLimits.DEFAULT);
    }
}
