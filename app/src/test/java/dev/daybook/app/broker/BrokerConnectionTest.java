package dev.daybook.app.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.daybook.error.DaybookException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BrokerConnectionTest {

    /** Taken for the length of an answer, more than an array can be long. */
    private static final byte[] NO_KAFKA = {0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0};

    /** As those of TLS do: the first bytes, taken for a length, ask for more memory than there is. */
    @Test
    void listenerOfAnotherProtocolIsNamedAsSuch() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            new Thread(() -> answerAll(listener)).start();
            BrokerConnection connection = new BrokerConnection("127.0.0.1:" + listener.getLocalPort(), Map.of());

            DaybookException.Unavailable failure = catchThrowableOfType(
                    DaybookException.Unavailable.class, () -> connection.check(Duration.ofSeconds(20)));

            assertThat(failure)
                    .hasMessageStartingWith("127.0.0.1:" + listener.getLocalPort())
                    .hasMessageContaining("does not speak Kafka's protocol as configured: is it a TLS listener");
            assertThat(BrokerConnection.mayPass(failure)).isFalse();
        }
    }

    /** What it is worth is seen where a broker is lost whose address swallows all that is sent to it: .ci/stack. */
    @Test
    void connectingIsBoundedUnlessTheUserSaysOtherwise() {
        String bound = "socket.connection.setup.timeout.ms";

        assertThat(new BrokerConnection("broker:9092", Map.of()).clientConfig())
                .containsEntry(bound, "2000")
                .containsEntry("socket.connection.setup.timeout.max.ms", "4000");
        assertThat(new BrokerConnection("broker:9092", Map.of(bound, "30000")).clientConfig())
                .containsEntry(bound, "30000");
    }

    private static void answerAll(ServerSocket listener) {
        while (!listener.isClosed()) {
            try (Socket client = listener.accept()) {
                client.getInputStream().read();
                client.getOutputStream().write(NO_KAFKA);
                client.getInputStream().read(new byte[1_024]);
            } catch (IOException e) {
                // The listener was closed, or the client went: the loop looks which.
                continue;
            }
        }
    }
}
