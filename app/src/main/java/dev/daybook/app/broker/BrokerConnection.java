package dev.daybook.app.broker;

import dev.daybook.error.DaybookException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a broker: its address and what clients need besides.
 *
 * @param bootstrapServers hosts and ports, separated by commas
 * @param properties       Kafka client settings by name, such as those for TLS
 */
public record BrokerConnection(String bootstrapServers, Map<String, String> properties) {

    /**
     * The address of a broker that was lost may answer nothing, not even a refusal. Kafka's clients would wait there
     * for 10 s, then for 20: past a broker's session, and past what a transaction is given (KIP-601).
     */
    private static final Map<String, String> CONNECTING = Map.of(
            CommonClientConfigs.SOCKET_CONNECTION_SETUP_TIMEOUT_MS_CONFIG, "2000",
            CommonClientConfigs.SOCKET_CONNECTION_SETUP_TIMEOUT_MAX_MS_CONFIG, "4000");

    /** What it says when an answer's first bytes, taken for its length, asked for more memory than there is. */
    private static final String THREAD_EXITED = "The AdminClient thread has exited";

    /** Copies the properties, and bounds how long connecting may take where they do not. */
    public BrokerConnection {
        Map<String, String> bounded = new HashMap<>(CONNECTING);
        bounded.putAll(properties);
        properties = Map.copyOf(bounded);
    }

    /** Settings for any Kafka client. */
    public Map<String, Object> clientConfig() {
        Map<String, Object> config = new HashMap<>(properties);
        config.put("bootstrap.servers", bootstrapServers);
        return config;
    }

    /**
     * Opens an admin client.
     *
     * @throws DaybookException.Usage if a property or the address cannot be used
     */
    Admin admin() {
        try {
            return Admin.create(clientConfig());
        } catch (KafkaException e) {
            SettingsFault fault = SettingsFault.of(e);
            if (fault.mayPass()) {
                throw unusable(fault.reason(), e);
            }
            throw new DaybookException.Usage("--bootstrap-server %s or a property of the command: %s"
                    .formatted(bootstrapServers, fault.reason()));
        }
    }

    /**
     * Waits until a broker answers and returns how many there are.
     *
     * @throws DaybookException.Unavailable if none does within {@code patience}
     */
    public int check(Duration patience) {
        try (Admin admin = admin()) {
            try {
                return admin.describeCluster()
                        .nodes()
                        .get(patience.toMillis(), TimeUnit.MILLISECONDS)
                        .size();
            } finally {
                admin.close(Duration.ZERO);
            }
        } catch (TimeoutException e) {
            throw new DaybookException.Unavailable(
                    "no broker answers at %s: start it, or check --bootstrap-server and --command-config"
                            .formatted(bootstrapServers),
                    e);
        } catch (ExecutionException e) {
            throw refused(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DaybookException.Unavailable("interrupted while waiting for " + bootstrapServers, e);
        }
    }

    /** Whether {@link #check} may succeed a little later: not if the log-in was refused, or it is no broker. */
    public static boolean mayPass(DaybookException.Unavailable failure) {
        Throwable cause = failure.getCause();
        return !(cause instanceof AuthenticationException || isOfAnotherProtocol(cause));
    }

    private static boolean isOfAnotherProtocol(@Nullable Throwable cause) {
        return cause instanceof KafkaException
                && String.valueOf(cause.getMessage()).startsWith(THREAD_EXITED);
    }

    private DaybookException.Unavailable refused(Throwable cause) {
        if (isOfAnotherProtocol(cause)) {
            return new DaybookException.Unavailable(
                    ("%s does not speak Kafka's protocol as configured: is it a TLS listener or another service? "
                                    + "check --bootstrap-server and --command-config")
                            .formatted(bootstrapServers),
                    cause);
        }
        return unusable(String.valueOf(cause.getMessage()), cause);
    }

    private DaybookException.Unavailable unusable(String reason, Throwable cause) {
        return new DaybookException.Unavailable(
                "the broker at %s cannot be used: %s; check --bootstrap-server and --command-config"
                        .formatted(bootstrapServers, reason),
                cause);
    }
}
