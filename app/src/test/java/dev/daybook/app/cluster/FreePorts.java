package dev.daybook.app.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Ports that stay free while a broker is down.
 *
 * <p>They lie below those that the system gives to outgoing connections: a client that calls a dead broker again and
 * again would be given the broker's own port sooner or later, and find itself connected to itself.
 */
public final class FreePorts {

    private static final int FIRST = 15_000;
    private static final int LAST = 30_000;

    private FreePorts() {}

    /** One of them. */
    public static int one() {
        return some(1).get(0);
    }

    /** {@code count} of them, none twice. */
    static List<Integer> some(int count) {
        return IntStream.generate(() -> RandomGenerator.getDefault().nextInt(FIRST, LAST))
                .filter(FreePorts::isFree)
                .distinct()
                .limit(count)
                .boxed()
                .toList();
    }

    private static boolean isFree(int port) {
        try (ServerSocket bound = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return bound.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
