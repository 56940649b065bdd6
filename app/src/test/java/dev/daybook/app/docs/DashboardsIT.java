package dev.daybook.app.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the commands of docs/dashboards.md as a reader would, against a server on ports of its own. */
class DashboardsIT {

    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
    private static final Path PAGE = TOP.resolve("docs/dashboards.md");
    private static final Path GRAFANA = TOP.resolve("docs/grafana/daybook.json");
    private static final String SERVE = "./daybook serve --broker-port 9092";
    private static final String CAMPAIGN = "/v1/campaigns/manchuria-1945/";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private static Path scratch;

    private static Process server;
    private static URI site;
    private static int brokerPort;

    @BeforeAll
    static void serve() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            brokerPort = free.getLocalPort();
        }
        server = start(SERVE.replace("9092", brokerPort + " --port 0"), scratch.resolve("serve"));
        await().atMost(PATIENCE)
                .until(() -> Files.readString(scratch.resolve("serve")).endsWith("/\n"));
        site = URI.create(Files.readString(scratch.resolve("serve")).strip());
        await().atMost(PATIENCE).until(() -> shows(CAMPAIGN + "days/1946-06-01"));
        await().atMost(PATIENCE).until(() -> shows("/v1/runs/manchuria-1945-live"));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        stop(server);
    }

    /** A part of each command of the page, and of what it must print; those of kcat are run where there is one. */
    private static Map<String, String> expected() {
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("/v1/runs", "\"run\":\"manchuria-1945-live\"");
        expected.put("/control?as_of=", "\"asOf\":\"1945-08-17\"");
        expected.put("/casualties?as_of=", "\"asOf\":\"1945-08-17\"");
        expected.put("text/markdown", "17 August 1945");
        expected.put("/control/series", "\"share\":");
        expected.put("/casualties/series", "\"category\":\"killed\"");
        expected.put("/v1/stream/", "event: live");
        expected.put("\"pause\"", "\"answer\":\"accepted\"");
        expected.put("own-mine\",", "{\"run\":\"own-mine\"}");
        expected.put("DELETE", "");
        expected.put("DigestReader.java", "1945-08-08, edition 1: The Soviet Union declared war");
        expected.put("-L", "topic \"daybook.digests\" with 8 partitions");
        expected.put("daybook.digests -o", "manchuria-1945/1945-08-17 ");
        expected.put("daybook.timeline -o", "campaign-date=1945-08-");
        return expected;
    }

    @Test
    void everyCommandOfThePageDoesWhatThePageSays() throws Exception {
        List<String> commands = ReadmeCommands.of(PAGE).lines();
        assertThat(commands.get(0)).isEqualTo(SERVE);
        List<Map.Entry<String, String>> expected = List.copyOf(expected().entrySet());
        assertThat(commands).as("a new command on the page needs its line here").hasSize(expected.size() + 1);
        for (int i = 0; i < expected.size(); i++) {
            String command = commands.get(i + 1);
            assertThat(command).contains(expected.get(i).getKey());
            if (!command.startsWith("kcat") || isInstalled("kcat")) {
                assertPrints(command, expected.get(i).getValue());
            }
        }
    }

    /** One that does not end by itself is stopped once it has printed what is wanted. */
    private static void assertPrints(String command, String wanted) throws Exception {
        Path output = Files.createTempFile(scratch, "command", ".out");
        Process process = start(
                command.replace("http://localhost:1945/", site.toString()).replace(":9092", ":" + brokerPort), output);
        try {
            await().alias(command)
                    .atMost(PATIENCE)
                    .until(() -> !wanted.isEmpty() && Files.readString(output).contains(wanted) || !process.isAlive());
            assertThat(Files.readString(output)).as(command).contains(wanted);
            assertThat(process.isAlive() || process.exitValue() == 0)
                    .as(command)
                    .isTrue();
            if (command.contains("DELETE")) {
                assertThat(Files.readString(output)).as("no problem").isEmpty();
            }
        } finally {
            stop(process);
        }
    }

    @Test
    void grafanaIsAskedForWhatItsDataSourceKnows() throws IOException {
        GrafanaDashboard dashboard = GrafanaDashboard.read(GRAFANA);

        assertThat(dashboard.targets()).hasSize(3);
        assertThat(dashboard.misfits()).isEmpty();
    }

    @Test
    void grafanaFindsEveryColumnItsPanelsAskFor() throws IOException {
        GrafanaDashboard dashboard = GrafanaDashboard.read(GRAFANA);
        for (JsonNode target : dashboard.targets()) {
            String address = dashboard.address(target, site);
            JsonNode rows = new ObjectMapper()
                    .readTree(read(URI.create(address)))
                    .get(target.get("root_selector").asText());
            assertThat(rows).as(address).hasSizeGreaterThan(20);
            for (JsonNode row : rows) {
                assertThat(GrafanaDashboard.unfit(target, row)).as(address).isEmpty();
            }
        }
    }

    @Test
    void grafanaOffersTheKindsOfLossesThatThereAre() throws IOException {
        GrafanaDashboard dashboard = GrafanaDashboard.read(GRAFANA);
        JsonNode rows = new ObjectMapper()
                .readTree(read(site.resolve(CAMPAIGN + "casualties/series")))
                .get("rows");

        assertThat(dashboard.choices("category"))
                .containsExactlyInAnyOrderElementsOf(Set.copyOf(rows.findValuesAsText("category")));
    }

    @Test
    void metricsAreThoseOfGatewayProduceAndStream() throws IOException {
        String page = new String(read(site.resolve("metrics")), StandardCharsets.UTF_8);

        DocumentedMetrics.assertAreOn(page, "gateway", "produce", "stream");
    }

    private static byte[] read(URI address) throws IOException {
        try (InputStream answer = address.toURL().openStream()) {
            return answer.readAllBytes();
        }
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> new File(directory, program).canExecute());
    }

    private static boolean shows(String path) throws IOException {
        return ((HttpURLConnection) site.resolve(path).toURL().openConnection()).getResponseCode() == 200;
    }

    private static Process start(String command, Path output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", "exec " + command)
                .directory(TOP.toFile())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("XDG_STATE_HOME", scratch.resolve("state").toString());
        builder.environment().put("XDG_RUNTIME_DIR", scratch.toString());
        return builder.start();
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
}
