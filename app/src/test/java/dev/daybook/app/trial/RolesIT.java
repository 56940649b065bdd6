package dev.daybook.app.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daybook.app.broker.TrialBroker;
import dev.daybook.app.cluster.FreePorts;
import dev.daybook.app.docs.DocumentedMetrics;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code produce}, {@code stream} and {@code gateway} in processes of their own, as containers run them. */
class RolesIT {

    private static final Duration PATIENCE = RoleProcesses.PATIENCE;
    private static final String LIVE = "/v1/runs/manchuria-1945-live";

    @TempDir
    Path scratch;

    private RoleProcesses roles;

    @BeforeEach
    void setUp() {
        roles = new RoleProcesses(scratch);
    }

    @AfterEach
    void endWhatIsLeft() {
        roles.close();
    }

    @Test
    void startedBeforeTheirBrokerTheyAreOneDaybookAndEndInOrder() throws Exception {
        String address = "127.0.0.1:" + FreePorts.one();
        start("gateway", "--bootstrap-server", address, "--port", "0");
        String state = scratch.resolve("state").toString();
        start("stream", "--bootstrap-server", address, "--state-dir", state, "--health-port", "0");
        start("produce", "--bootstrap-server", address, "--speed", "1d/1h", "--health-port", "0");
        for (String part : List.of("stream", "produce")) {
            URI early = roles.health(part);
            assertThat(roles.get(early, "/healthz").statusCode()).isEqualTo(200);
            assertThat(roles.get(early, "/readyz").statusCode())
                    .as("no broker yet")
                    .isEqualTo(503);
        }
        try (TrialBroker broker = TrialBroker.at(address)) {
            URI site = roles.site("gateway");

            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(roles.get(site, "/v1/campaigns/manchuria-1945/days/1946-05-03")
                                .body())
                        .contains("\"date\":\"1946-05-03\"");
                assertThat(roles.get(site, LIVE).body()).contains("\"state\":\"playing\"");
            });
            assertThat(roles.post(site, LIVE + "/transport", "{\"action\":\"pause\"}")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(roles.post(site, "/v1/runs", "{\"campaign\":\"manchuria-1945\"}")
                            .statusCode())
                    .as("no process of these takes new runs")
                    .isEqualTo(503);

            for (URI each : List.of(site, roles.health("stream"), roles.health("produce"))) {
                roles.awaitReadiness(each, 200);
            }
            assertMetrics(site);
            for (String part : List.of("produce", "stream", "gateway")) {
                assertEndsAtSigterm(part);
            }
            assertNothingIsHeld(broker);
        }
    }

    private void assertMetrics(URI site) throws Exception {
        String gateway = metrics(site);
        String stream = metrics(roles.health("stream"));
        String produce = metrics(roles.health("produce"));
        DocumentedMetrics.assertAreOn(gateway, "gateway");
        DocumentedMetrics.assertAreOn(stream, "stream");
        DocumentedMetrics.assertAreOn(produce, "produce");
        assertThat(gateway).contains("daybook_broker_reachable 1.0");
        assertThat(stream).contains("daybook_topology_partitions 8.0", "daybook_topology_dead_letters_total 0.0");
        assertThat(produce)
                .contains(
                        "daybook_run_playing{run=\"manchuria-1945-live\"} 0.0",
                        "daybook_transport_commands_total{action=\"pause\",outcome=\"accepted\"} 1.0",
                        "daybook_transport_commands_total{action=\"pause\",outcome=\"refused\"} 0.0")
                .contains("daybook_run_lateness_seconds{quantile=\"0.99\",run=\"manchuria-1945\"}");
    }

    private String metrics(URI part) throws Exception {
        return roles.get(part, "/metrics").body();
    }

    @Test
    void brokerThatGoesTakesReadinessWithItAndBringsItBack() throws Exception {
        String address = "127.0.0.1:" + FreePorts.one();
        Path kept = scratch.resolve("kept");
        start("stream", "--bootstrap-server", address, "--health-port", "0");
        start("gateway", "--bootstrap-server", address, "--port", "0");
        TrialBroker broker = TrialBroker.at(address, kept);
        try {
            roles.site("gateway");
            awaitReadiness(200);
        } finally {
            broker.close();
        }
        awaitReadiness(503);
        for (URI each : List.of(roles.site("gateway"), roles.health("stream"))) {
            assertThat(roles.get(each, "/healthz").statusCode())
                    .as("a restart would not help")
                    .isEqualTo(200);
        }
        broker = TrialBroker.at(address, kept);
        try {
            awaitReadiness(200);
        } finally {
            broker.close();
        }
    }

    @Test
    void partThatWaitedInVainSaysHowLong() throws Exception {
        Process stream = start("stream", "--bootstrap-server", "127.0.0.1:1", "--wait", "1s");

        assertThat(stream.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(stream.exitValue()).isEqualTo(4);
        assertThat(Files.readString(roles.err("stream")))
                .startsWith("daybook: no broker answers at 127.0.0.1:1")
                .contains("for 1 s")
                .containsOnlyOnce("\n");
    }

    private void awaitReadiness(int status) throws Exception {
        roles.awaitReadiness(roles.site("gateway"), status);
        roles.awaitReadiness(roles.health("stream"), status);
    }

    private void assertEndsAtSigterm(String part) throws Exception {
        roles.terminate(part);
        assertThat(Files.readAllLines(roles.err(part)))
                .as(part)
                .allMatch(line -> line.startsWith("daybook: "))
                .hasSizeLessThan(3);
    }

    private static void assertNothingIsHeld(TrialBroker broker) throws Exception {
        try (Admin admin = Admin.create(broker.connection().clientConfig())) {
            ConsumerGroupDescription group = admin.describeConsumerGroups(List.of("daybook-streams"))
                    .all()
                    .get()
                    .get("daybook-streams");
            assertThat(group.members()).isEmpty();
            assertThat(admin.listTransactions().all().get())
                    .extracting(TransactionListing::state)
                    .isNotEmpty()
                    .doesNotContain(TransactionState.ONGOING);
        }
    }

    private Process start(String part, String... arguments) throws IOException {
        return roles.start(
                part, Stream.concat(Stream.of(part), Arrays.stream(arguments)).toArray(String[]::new));
    }
}
