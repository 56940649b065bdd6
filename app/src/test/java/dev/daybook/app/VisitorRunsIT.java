package dev.daybook.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daybook.app.broker.SharedBroker;
import dev.daybook.consumer.gateway.GatewaySettings;
import dev.daybook.producer.RunRequest;
import dev.daybook.producer.pace.Speed;
import dev.daybook.seed.CampaignPack;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of viewers over HTTP, from the first request to the last trace. */
class VisitorRunsIT {

    private static final String CAMPAIGN = "manchuria-1945";
    private static final String KEPT = "kept-live";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String WANTED = "{\"campaign\":\"manchuria-1945\",\"speed\":\"1d/1h\"}";
    private static final Ending ENDING = new Ending();
    private static final Services PARTS = new Services(ENDING);
    private static final CampaignPack PACK = Campaigns.load(CAMPAIGN, Path.of("..", "seeds"));

    private static Surroundings surroundings;
    private static Pipeline pipeline;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicLong nanoTime = new AtomicLong();
    private final LiveKeys liveKeys = new LiveKeys(SharedBroker.connection().clientConfig());
    private Services services;
    private VisitorRuns visitors;
    private Site site;

    @TempDir
    private Path scratch;

    @BeforeAll
    static void playARunOfTheServersOwn(@TempDir Path scratch) {
        surroundings = TestSurroundings.of(scratch, ENDING);
        BrokerChoice broker = BrokerChoice.named(SharedBroker.connection().bootstrapServers());
        pipeline = Pipeline.open(PARTS, broker, surroundings);
        pipeline.startTopology();
        RunDriver kept = pipeline.openRun(
                PACK,
                RunRequest.of(KEPT, Speed.MAX)
                        .to(PACK.definition().getSpanFrom())
                        .restart(true)
                        .stay(true));
        pipeline.listener().add(kept);
        kept.begin();
    }

    @AfterAll
    static void close() {
        PARTS.close();
    }

    @BeforeEach
    void open() {
        Surroundings timed = TestSurroundings.of(scratch, ENDING, surroundings.terminal(), nanoTime::get);
        services = new Services(ENDING);
        visitors = services.start(() -> VisitorRuns.open(PACK, Set.of(CAMPAIGN, KEPT), pipeline, timed));
        site = services.start(() -> Site.open(pipeline.connection(), GatewaySettings.local(0), visitors, surroundings));
        await().atMost(PATIENCE).until(() -> status("GET", "v1/runs/" + KEPT, null) == 200);
    }

    @AfterEach
    void closeAndLeaveNothing() throws Exception {
        for (String run : ownRuns()) {
            status("DELETE", "v1/runs/" + run, null);
        }
        services.close();
    }

    @Test
    void viewerBeginsARunDrivesItAndLeavesNoTraceOfIt() throws Exception {
        String run = begun("{\"campaign\":\"manchuria-1945\",\"speed\":\"max\",\"to\":\"1945-08-12\"}");
        await().atMost(PATIENCE)
                .until(() ->
                        body("GET", "v1/runs/" + run, null).path("finished").asBoolean());
        assertThat(body("GET", "v1/runs/" + run, null).get("deletable").asBoolean())
                .isTrue();
        assertThat(status("POST", "v1/runs/" + run + "/transport", "{\"action\":\"seek\",\"argument\":\"1945-08-10\"}"))
                .isEqualTo(200);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(liveKeys.of(run))
                        .as("outputs and journals of the run")
                        .hasSizeGreaterThan(6)
                        .containsKeys("daybook.control", "daybook.casualties", "daybook.digests", "daybook.clock"));

        assertThat(status("DELETE", "v1/runs/" + run, null)).isEqualTo(204);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(liveKeys.of(run)).isEmpty());
        await().atMost(PATIENCE).until(() -> status("GET", "v1/runs/" + run, null) == 404);
        assertThat(status("GET", "v1/campaigns/manchuria-1945/days?run=" + run, null))
                .isEqualTo(404);
    }

    @Test
    void viewersHaveNoMoreThanTwentyRuns() throws Exception {
        for (int i = 1; i < VisitorRuns.MOST; i++) {
            assertThat(status("POST", "v1/runs", WANTED)).isEqualTo(201);
        }
        String last = begun(WANTED);

        HttpResponse<String> refused = send("POST", "v1/runs", WANTED);

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("retry-after")).isPresent();
        assertThat(refused.body()).contains("/no-more-runs", "20 runs");
        assertThat(status("DELETE", "v1/runs/" + last, null)).isEqualTo(204);
        assertThat(status("POST", "v1/runs", WANTED)).isEqualTo(201);
    }

    @Test
    void onlyRunsThatNobodyLooksAtForHalfAnHourAreDeleted() throws Exception {
        String alone = begun(WANTED);
        String stopped = begun(WANTED);
        String askedAbout = begun(WANTED);
        String followed = begun(WANTED);
        assertThat(status("POST", "v1/runs/" + stopped + "/transport", "{\"action\":\"stop\"}"))
                .isEqualTo(200);
        try (InputStream stream = site.address()
                .resolve("/v1/stream/clock?run=" + followed)
                .toURL()
                .openStream()) {
            assertThat(stream.read()).isPositive();
            nanoTime.addAndGet(VisitorRuns.LEFT_ALONE.toNanos() - 1);
            visitors.lookNow(site::isFollowed).join();
            assertThat(ownRuns()).contains(alone, stopped, askedAbout, followed);

            status("GET", "v1/campaigns/manchuria-1945/days?run=" + askedAbout, null);
            nanoTime.incrementAndGet();
            visitors.lookNow(site::isFollowed).join();

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(ownRuns()).containsExactlyInAnyOrder(askedAbout, followed));
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(liveKeys.of(alone)).isEmpty());
        assertThat(liveKeys.of(stopped)).isEmpty();
    }

    @Test
    void runThatCannotBeIsRefusedInWords() throws Exception {
        HttpResponse<String> refused =
                send("POST", "v1/runs", "{\"campaign\":\"manchuria-1945\",\"from\":\"1944-01-01\"}");

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(refused.body()).contains("from 1944-01-01: wanted a day of manchuria-1945");
        assertThat(ownRuns()).isEmpty();
    }

    @Test
    void runThatIsThereIsNeitherTakenOverNorIsTheServersOwnDeleted() throws Exception {
        String run = begun("{\"campaign\":\"manchuria-1945\",\"run\":\"own-mine\"}");

        assertThat(run).isEqualTo("own-mine");
        assertThat(status("POST", "v1/runs", "{\"campaign\":\"manchuria-1945\",\"run\":\"own-mine\"}"))
                .isEqualTo(422);
        assertThat(status("DELETE", "v1/runs/" + KEPT, null)).isEqualTo(422);
        assertThat(status("GET", "v1/runs/" + KEPT, null)).isEqualTo(200);
        assertThat(ENDING.hasCome()).isFalse();
    }

    @Test
    void runIsGoneOnWithByTheNextProcess() throws Exception {
        String run = begun("{\"campaign\":\"manchuria-1945\",\"from\":\"1945-08-20\"}");
        assertThat(status("POST", "v1/runs/" + run + "/transport", "{\"action\":\"pause\"}"))
                .isEqualTo(200);
        services.close();

        open();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(status(
                                "POST",
                                "v1/runs/" + run + "/transport",
                                "{\"action\":\"step\",\"argument\":\"day 1\"}"))
                        .isEqualTo(200));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(body("GET", "v1/runs/" + run, null)
                                .get("lastCompleteDay")
                                .asText())
                        .isEqualTo("1945-08-20"));
    }

    private String begun(String wanted) throws Exception {
        HttpResponse<String> begun = send("POST", "v1/runs", wanted);
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        String place = begun.headers().firstValue("location").orElseThrow().substring(1);
        assertThat(status("GET", place, null))
                .as("it is there when it is told of")
                .isEqualTo(200);
        return json.readTree(begun.body()).get("run").asText();
    }

    private List<String> ownRuns() throws Exception {
        List<String> own = new ArrayList<>(body("GET", "v1/runs", null).findValuesAsText("run"));
        own.removeIf(run -> !run.startsWith("own-"));
        return own;
    }

    private int status(String method, String path, String body) throws IOException, InterruptedException {
        return send(method, path, body).statusCode();
    }

    private JsonNode body(String method, String path, String body) throws IOException, InterruptedException {
        return json.readTree(send(method, path, body).body());
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(site.address() + "/" + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
