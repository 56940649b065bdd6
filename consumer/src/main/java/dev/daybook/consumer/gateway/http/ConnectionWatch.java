package dev.daybook.consumer.gateway.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;

/**
 * Closes connections that take too long to say what they want.
 *
 * <p>Jetty's idle timeout begins anew with each byte, so that a client could drip headers for hours. Here a request's
 * headers must be there within a time after the connection was opened, or after the request before.
 */
public final class ConnectionWatch implements Connection.Listener {

    private final Map<EndPoint, Long> silentSinceNs = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;
    private final long headersWithinNs;

    /** A watch that knows of no connection. */
    public ConnectionWatch(LongSupplier nanoTime, Duration headersWithin) {
        this.nanoTime = nanoTime;
        this.headersWithinNs = headersWithin.toNanos();
    }

    @Override
    public void onOpened(Connection connection) {
        silentSinceNs.put(connection.getEndPoint(), nanoTime.getAsLong());
    }

    @Override
    public void onClosed(Connection connection) {
        silentSinceNs.remove(connection.getEndPoint());
    }

    /** Takes note that the headers of {@code request} are there. */
    void begun(Request request) {
        EndPoint endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
        silentSinceNs.remove(endPoint);
        Request.addCompletionListener(request, failure -> {
            if (endPoint.isOpen()) {
                silentSinceNs.put(endPoint, nanoTime.getAsLong());
            }
        });
    }

    /** Closes those whose time is over. */
    public void sweep() {
        long nowNs = nanoTime.getAsLong();
        silentSinceNs.forEach((endPoint, sinceNs) -> {
            if (!endPoint.isOpen() || nowNs - sinceNs > headersWithinNs) {
                silentSinceNs.remove(endPoint);
                endPoint.close();
            }
        });
    }

    /** How many connections wait for a request's headers. */
    public int waiting() {
        return silentSinceNs.size();
    }
}
