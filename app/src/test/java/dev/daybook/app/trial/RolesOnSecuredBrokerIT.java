package dev.daybook.app.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daybook.app.broker.BrokerConnection;
import dev.daybook.app.broker.SecuredBroker;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every role as a process that reaches a broker with TLS and SCRAM by {@code --command-config}. */
class RolesOnSecuredBrokerIT {

    private static final List<String> ROLES = List.of("produce", "stream", "gateway", "schedule");
    private static final Map<String, List<String>> OPTIONS = Map.of(
            "produce", List.of("--speed", "1d/1h", "--health-port", "0"),
            "stream", List.of("--health-port", "0"),
            "gateway", List.of("--port", "0"),
            "schedule", List.of("--at", "09:00", "--zone", "Asia/Tokyo", "--channel", "stdout", "--health-port", "0"));

    private static SecuredBroker broker;

    @TempDir
    private Path scratch;

    @BeforeAll
    static void start() {
        broker = SecuredBroker.start();
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void everyRoleLogsInDoesItsWorkAndEndsInOrder() throws Exception {
        try (RoleProcesses roles = new RoleProcesses(scratch)) {
            for (String role : List.of("produce", "stream", "gateway")) {
                roles.start(role, command(role, broker.connection()));
            }
            URI site = roles.site("gateway");
            await().atMost(RoleProcesses.PATIENCE)
                    .until(() -> roles.get(site, "/v1/campaigns/manchuria-1945/days/1946-05-03")
                                    .statusCode()
                            == 200);
            roles.start("schedule", command("schedule", broker.connection()));

            roles.awaitReadiness(site, 200);
            for (String role : List.of("produce", "stream", "schedule")) {
                roles.awaitReadiness(roles.health(role), 200);
            }
            for (String role : ROLES) {
                roles.terminate(role);
            }
        }
    }

    /** One that waited for it to pass would say how long. */
    @Test
    void roleWithAWrongPasswordOrAuthoritySaysSoAtOnceAndTellsNoSecret() throws Exception {
        BrokerConnection misled = broker.connectionOfOneWhoTrustsAnother();
        Map<String, BrokerConnection> wrong =
                new TreeMap<>(Map.of("password", broker.connectionOfAStranger(), "authority", misled));
        try (RoleProcesses roles = new RoleProcesses(scratch)) {
            Map<String, Process> processes = new TreeMap<>();
            for (String what : wrong.keySet()) {
                for (String role : ROLES) {
                    Path own = Files.createDirectories(scratch.resolve(what));
                    String[] command = new Commands(own, wrong.get(what)).with(words(role));
                    processes.put(role + "-" + what, roles.start(role + "-" + what, command));
                }
            }
            for (Map.Entry<String, Process> each : processes.entrySet()) {
                Forks.finished(each.getValue());
                String said = Files.readString(roles.err(each.getKey()));

                assertThat(each.getValue().exitValue()).as(said).isEqualTo(4);
                assertThat(said.lines().filter(line -> !line.contains("health at")))
                        .as(each.getKey())
                        .hasSize(1)
                        .allMatch(line -> line.startsWith("daybook: the broker at "
                                + broker.connection().bootstrapServers() + " cannot be used: "))
                        .allMatch(line -> line.contains(
                                each.getKey().endsWith("password") ? "Authentication failed" : "SSL handshake failed"))
                        .allMatch(line -> line.endsWith("check --bootstrap-server and --command-config"));
                assertThat(said).doesNotContain("guessed", misled.properties().get("ssl.truststore.password"));
            }
        }
    }

    private String[] command(String role, BrokerConnection connection) {
        return new Commands(scratch, connection).with(words(role));
    }

    private static String[] words(String role) {
        List<String> words = new ArrayList<>(List.of(role));
        words.addAll(OPTIONS.get(role));
        return words.toArray(String[]::new);
    }
}
