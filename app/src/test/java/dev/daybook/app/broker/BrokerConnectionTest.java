package dev.daybook.app.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.daybook.error.DaybookException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /** No broker is asked: waiting for one would not help. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sasl.jaas.config        | org.example.Module required password="secret"  | not terminated by semi-colon
                    sasl.jaas.config        | org.example.Module required x="1" "secret";    | JAAS config
                    ssl.truststore.location | /absent/ca.pem                                 | Unable to read file /absent/ca.pem: there is no such file
                    request.timeout.ms      | soon                                           | request.timeout.ms
                    """)
    void settingThatCannotBeUsedIsUsageThatSaysWhyAndNoSecret(String name, String value, String reason) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "security.protocol", "SASL_SSL",
                "sasl.mechanism", "SCRAM-SHA-512",
                "sasl.jaas.config", "org.apache.kafka.common.security.scram.ScramLoginModule required;",
                "ssl.truststore.type", "PEM"));
        settings.put(name, value);

        assertThatThrownBy(() -> new BrokerConnection("127.0.0.1:1", settings).check(Duration.ofSeconds(1)))
                .isInstanceOf(DaybookException.Usage.class)
                .hasMessageStartingWith("--bootstrap-server 127.0.0.1:1 or a property of the command: ")
                .hasMessageContaining(reason)
                .hasMessageNotContainingAny("secret", "Failed to create");
    }

    @Test
    void hostThatIsNotKnownYetMayBeKnownLater() {
        DaybookException.Unavailable failure = catchThrowableOfType(
                DaybookException.Unavailable.class,
                () -> new BrokerConnection("host.invalid:9092", Map.of()).check(Duration.ofSeconds(1)));

        assertThat(failure).hasMessageStartingWith("the broker at host.invalid:9092 cannot be used: No resolvable");
        assertThat(BrokerConnection.mayPass(failure)).isTrue();
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
