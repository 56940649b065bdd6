package dev.daybook.app.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daybook.app.broker.TrialBroker;
import dev.daybook.app.cli.Main;
import dev.daybook.app.cluster.FreePorts;
import dev.daybook.app.docs.DocumentedMetrics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code produce}, {@code stream} and {@code gateway} in processes of their own, as containers run them. */
class RolesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** What Docker gives a container between SIGTERM and SIGKILL. */
    private static final int GRACE_S = 10;

    private static final int TERMINATED = 128 + 15;
    private static final String LIVE = "/v1/runs/manchuria-1945-live";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Process> parts = new LinkedHashMap<>();

    @TempDir
    Path scratch;

    @AfterEach
    void endWhatIsLeft() {
        parts.values().forEach(Process::destroyForcibly);
    }

    @Test
    void startedBeforeTheirBrokerTheyAreOneDaybookAndEndInOrder() throws Exception {
        String address = "127.0.0.1:" + FreePorts.one();
        start("gateway", "--bootstrap-server", address, "--port", "0");
        start("stream", "--bootstrap-server", address, "--state-dir", scratch("state"), "--health-port", "0");
        Process produce = start("produce", "--bootstrap-server", address, "--speed", "1d/1h", "--health-port", "0");
        for (String part : List.of("stream", "produce")) {
            URI early = health(part);
            assertThat(get(early, "/healthz").statusCode()).isEqualTo(200);
            assertThat(get(early, "/readyz").statusCode()).as("no broker yet").isEqualTo(503);
        }
        try (TrialBroker broker = TrialBroker.at(address)) {
            await().atMost(PATIENCE)
                    .until(() -> Files.readString(out("gateway")).endsWith("/\n"));
            URI site = URI.create(Files.readString(out("gateway")).strip());

            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(get(site, "/v1/campaigns/manchuria-1945/days/1946-05-03")
                                .body())
                        .contains("\"date\":\"1946-05-03\"");
                assertThat(get(site, LIVE).body()).contains("\"state\":\"playing\"");
            });
            assertThat(post(site, LIVE + "/transport", "{\"action\":\"pause\"}").statusCode())
                    .isEqualTo(200);
            assertThat(post(site, "/v1/runs", "{\"campaign\":\"manchuria-1945\"}")
                            .statusCode())
                    .as("no process of these takes new runs")
                    .isEqualTo(503);

            for (URI each : List.of(site, health("stream"), health("produce"))) {
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(get(each, "/readyz").statusCode())
                                .as(get(each, "/readyz").body())
                                .isEqualTo(200));
            }
            assertThat(get(site, "/metrics").body()).contains("daybook_broker_reachable 1.0", "kafka_consumer_");
            assertThat(get(health("stream"), "/metrics").body())
                    .contains("daybook_topology_partitions 8.0", "daybook_topology_dead_letters_total 0.0")
                    .containsPattern("kafka_stream_\\S+\\{");
            assertThat(get(health("produce"), "/metrics").body())
                    .contains(
                            "daybook_run_playing{run=\"manchuria-1945-live\"} 0.0",
                            "daybook_transport_commands_total{action=\"pause\",outcome=\"accepted\"} 1.0")
                    .contains("daybook_run_lateness_seconds{quantile=\"0.99\",run=\"manchuria-1945\"}")
                    .contains("kafka_producer_");
            DocumentedMetrics.assertAreOn(get(site, "/metrics").body(), "gateway");
            DocumentedMetrics.assertAreOn(get(health("stream"), "/metrics").body(), "stream");
            DocumentedMetrics.assertAreOn(get(health("produce"), "/metrics").body(), "produce");

            for (String part : List.of("produce", "stream", "gateway")) {
                assertEndsAtSigterm(part);
            }
            assertThat(produce.isAlive()).isFalse();
            assertNothingIsHeld(broker);
        }
    }

    @Test
    void brokerThatGoesTakesReadinessWithItAndBringsItBack() throws Exception {
        String address = "127.0.0.1:" + FreePorts.one();
        Path kept = scratch.resolve("kept");
        start("stream", "--bootstrap-server", address, "--health-port", "0");
        start("gateway", "--bootstrap-server", address, "--port", "0");
        TrialBroker broker = TrialBroker.at(address, kept);
        try {
            await().atMost(PATIENCE)
                    .until(() -> Files.readString(out("gateway")).endsWith("/\n"));
            awaitReadiness(200);
        } finally {
            broker.close();
        }
        awaitReadiness(503);
        for (URI each : List.of(gateway(), health("stream"))) {
            assertThat(get(each, "/healthz").statusCode())
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

    private void awaitReadiness(int status) throws Exception {
        for (URI each : List.of(gateway(), health("stream"))) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(get(each, "/readyz").statusCode())
                            .as(get(each, "/readyz").body())
                            .isEqualTo(status));
        }
    }

    private URI gateway() throws IOException {
        return URI.create(Files.readString(out("gateway")).strip());
    }

    /** Where a part that has no other port says how it is. */
    private URI health(String part) {
        return HealthPages.of(scratch, part).address();
    }

    @Test
    void partThatWaitedInVainSaysHowLong() throws Exception {
        Process stream = start("stream", "--bootstrap-server", "127.0.0.1:1", "--wait", "1s");

        assertThat(stream.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(stream.exitValue()).isEqualTo(4);
        assertThat(Files.readString(err("stream")))
                .startsWith("daybook: no broker answers at 127.0.0.1:1")
                .contains("for 1 s")
                .containsOnlyOnce("\n");
    }

    private void assertEndsAtSigterm(String part) throws Exception {
        Process process = parts.get(part);
        process.destroy();
        assertThat(process.waitFor(GRACE_S, TimeUnit.SECONDS)).as(part).isTrue();
        assertThat(process.exitValue()).as(Files.readString(err(part))).isEqualTo(TERMINATED);
        assertThat(Files.readAllLines(err(part)))
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
        String[] all = Stream.concat(Stream.of(part), Arrays.stream(arguments)).toArray(String[]::new);
        Process process = Forks.java(scratch, part, Main.class.getName(), all).start();
        parts.put(part, process);
        return process;
    }

    private Path out(String part) {
        return scratch.resolve(part + ".out");
    }

    private Path err(String part) {
        return scratch.resolve(part + ".err");
    }

    private String scratch(String name) {
        return scratch.resolve(name).toString();
    }

    private HttpResponse<String> get(URI site, String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(site.resolve(path))
                        .header("Accept", "application/json, text/plain;q=0.5")
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(URI site, String path, String json) throws Exception {
        return client.send(
                HttpRequest.newBuilder(site.resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }
}
