package dev.daybook.app.broker;

import dev.daybook.app.backend.BackEnd;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.Uuid;

/**
 * A broker that listens with TLS alone and lets nobody in who does not prove by SCRAM who he is.
 *
 * <p>Certificate and password are made for it and gone with it.
 */
public final class SecuredBroker implements BackEnd {

    private static final String MECHANISM = "SCRAM-SHA-512";
    private static final String USER = "daybook";

    private final Scratch scratch;
    private final ListenerSockets sockets;
    private final BrokerNode node;
    private final Map<String, String> clients;

    private SecuredBroker(Scratch scratch, ListenerSockets sockets, BrokerNode node, Map<String, String> clients) {
        this.scratch = scratch;
        this.sockets = sockets;
        this.node = node;
        this.clients = clients;
    }

    /** Starts one in a directory of its own. */
    public static SecuredBroker start() {
        try {
            Scratch scratch = Scratch.make("daybook-secured");
            TestCertificate certificate = TestCertificate.make(scratch.path());
            String password = Uuid.randomUuid().toString();
            Path logs = Files.createDirectories(scratch.path().resolve("kafka"));
            format(logs, password);
            ListenerSockets sockets = ListenerSockets.bind(0);
            BrokerNode node = BrokerNode.of(settings(logs, sockets, certificate, password), sockets, cause -> {
                throw new AssertionError("the secured broker failed", cause);
            });
            node.start();
            return new SecuredBroker(scratch, sockets, node, clients(certificate, password));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void format(Path logs, String password) {
        try {
            EmbeddedBroker.formatter(logs)
                    .setScramArguments(List.of("%s=[name=%s,password=%s]".formatted(MECHANISM, USER, password)))
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException("cannot format " + logs, e);
        }
    }

    private static Map<String, String> settings(
            Path logs, ListenerSockets sockets, TestCertificate certificate, String password) {
        Map<String, String> settings = new TreeMap<>(BrokerSettings.of(logs, sockets));
        settings.put(
                "listener.security.protocol.map",
                ListenerSockets.CLIENTS + ":SASL_SSL," + ListenerSockets.CONTROLLER + ":PLAINTEXT");
        settings.put("sasl.enabled.mechanisms", MECHANISM);
        settings.put("sasl.mechanism.inter.broker.protocol", MECHANISM);
        settings.put("listener.name.clients.scram-sha-512.sasl.jaas.config", jaas(password));
        settings.putAll(certificate.ofServer());
        settings.putAll(certificate.ofClient());
        return settings;
    }

    private static Map<String, String> clients(TestCertificate certificate, String password) {
        Map<String, String> clients = new TreeMap<>(certificate.ofClient());
        clients.put("security.protocol", "SASL_SSL");
        clients.put("sasl.mechanism", MECHANISM);
        clients.put("sasl.jaas.config", jaas(password));
        return clients;
    }

    private static String jaas(String password) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                .formatted(USER, password);
    }

    @Override
    public BrokerConnection connection() {
        return new BrokerConnection(sockets.clientAddress(), clients);
    }

    /** How to reach it for one who trusts its certificate and knows the user's name, but not the password. */
    public BrokerConnection connectionOfAStranger() {
        Map<String, String> stranger = new TreeMap<>(clients);
        stranger.put("sasl.jaas.config", jaas("guessed"));
        return new BrokerConnection(sockets.clientAddress(), stranger);
    }

    /** How to reach it for one who knows user and password, but trusts another's certificate alone. */
    public BrokerConnection connectionOfOneWhoTrustsAnother() throws IOException {
        Path other = Files.createDirectories(scratch.path().resolve("other"));
        Map<String, String> misled = new TreeMap<>(clients);
        misled.putAll(TestCertificate.make(other).ofClient());
        return new BrokerConnection(sockets.clientAddress(), misled);
    }

    @Override
    public int copies() {
        return 1;
    }

    @Override
    public Path scratch() {
        return scratch.path();
    }

    @Override
    public void close() {
        node.stop();
        sockets.close();
        scratch.close();
    }
}
