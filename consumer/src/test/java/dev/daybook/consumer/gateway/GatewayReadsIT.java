package dev.daybook.consumer.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daybook.consumer.gateway.GatewaySettings.Limits;
import dev.daybook.consumer.gateway.GatewaySettings.Sharing;
import dev.daybook.consumer.gateway.stream.StreamLimits;
import dev.daybook.schema.topic.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewayReadsIT {

    private static final String CAMPAIGN = "/v1/campaigns/manchuria-1945";
    private static TestGateway gateway;

    @BeforeAll
    static void open() {
        gateway = TestGateway.playing(TestGateway.open());
    }

    @AfterAll
    static void close() {
        gateway.close();
    }

    @ParameterizedTest
    @CsvSource({
        "text/markdown, '## Thursday 9 August 1945'",
        "text/plain, 'Thursday 9 August 1945'",
        "text/html, '<h1>9 August 1945'",
        "application/json, '\"date\":\"1945-08-09\"'",
        "'text/html,application/xhtml+xml,*/*;q=0.8', '<h1>9 August 1945'",
        "*/*, '\"date\":\"1945-08-09\"'"
    })
    void dayComesInTheFormAskedFor(String accept, String wanted) {
        HttpResponse<String> response = gateway.get(CAMPAIGN + "/days/1945-08-09", "Accept", accept);

        assertThat(response.body()).contains(wanted);
        assertThat(response.headers().allValues("vary")).anyMatch(vary -> vary.contains("Accept"));
    }

    @Test
    void runThatHasBegunAndClosedNoDayHasNoLastOne() {
        try (TestGateway begun = TestGateway.open()) {
            MadeUpTopics topics = new MadeUpTopics(new Random(1));
            topics.write(Topics.CAMPAIGNS, "manchuria-1945/abc", MadeUpPlay.campaign());
            new MadeUpPlay(topics, new Random(2), "manchuria-1945").begin();
            begun.feed(topics.written());

            assertThat(begun.get(CAMPAIGN + "/days").body())
                    .contains("\"days\":[]")
                    .doesNotContain("lastCompleteDay");
            assertThat(begun.get(CAMPAIGN + "/control/series").body()).doesNotContain("lastCompleteDay");
            assertThat(begun.get(CAMPAIGN + "/days/1945-08-09").body()).doesNotContain("lastCompleteDay");
            assertThat(begun.get("/v1/runs/manchuria-1945").body()).doesNotContain("lastCompleteDay");
            assertThat(begun.get(CAMPAIGN + "/control").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void markupInTextsIsNoMarkupOnThePage() {
        String page = gateway.get(CAMPAIGN + "/days/1945-08-08", "Accept", "text/html")
                .body();

        assertThat(page).contains("&lt;b&gt;&amp;").doesNotContain("<b>");
    }

    @Test
    void knownPageIsNotSentAgain() {
        HttpResponse<String> first = gateway.get(CAMPAIGN + "/control?as_of=1945-08-10");
        String tag = first.headers().firstValue("etag").orElseThrow();

        HttpResponse<String> again = gateway.get(CAMPAIGN + "/control?as_of=1945-08-10", "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(gateway.get(CAMPAIGN + "/control?as_of=1945-08-11", "If-None-Match", "\"other\", " + tag)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void packedPageIsTheSamePage() throws Exception {
        String plain = gateway.get(CAMPAIGN + "/days").body();
        HttpRequest request = HttpRequest.newBuilder(gateway.uri(CAMPAIGN + "/days"))
                .header("Accept-Encoding", "br, gzip;q=0.5")
                .build();

        HttpResponse<InputStream> packed = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());

        assertThat(packed.headers().firstValue("content-encoding")).contains("gzip");
        assertThat(new GZIPInputStream(packed.body()).readAllBytes()).asString().isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({CAMPAIGN + "/days", "/healthz", "/v1/stream/control", "/webjars/d3/7.9.0/dist/d3.min.js"})
    void headIsTheHeadOfWhatGetAnswers(String path) {
        HttpResponse<String> head = gateway.send("HEAD", path, null);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("content-type")).isPresent();
    }

    @Test
    void methodThatARouteDoesNotTakeIsRefusedWithThoseItTakes() {
        HttpResponse<String> response = gateway.send("POST", CAMPAIGN, "{}");

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("allow")).contains("GET, HEAD, OPTIONS");
    }

    @Test
    void formThatIsNotToBeHadIsRefused() {
        assertThat(gateway.get(CAMPAIGN + "/control", "Accept", "text/csv").statusCode())
                .isEqualTo(406);
        assertThat(gateway.get(CAMPAIGN + "/days/1945-08-09", "Accept", "text/csv")
                        .statusCode())
                .isEqualTo(406);
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        for (String path : List.of(CAMPAIGN, "/nothing", "/healthz", "/v1/runs?x=1")) {
            assertThat(gateway.get(path).headers().map())
                    .as(path)
                    .containsKeys(
                            "content-security-policy", "x-content-type-options", "referrer-policy", "x-frame-options");
        }
    }

    @Test
    void dayThatIsNotClosedIsSaidToBeSo() throws IOException {
        HttpResponse<String> response = gateway.get(CAMPAIGN + "/days/1945-08-20?run=live");

        assertThat(response.statusCode()).isEqualTo(404);
        JsonNode problem = new ObjectMapper().readTree(response.body());
        assertThat(problem.path("type").asText()).isEqualTo("/problems/day-not-reached");
        assertThat(problem.path("lastCompleteDay").asText()).isEqualTo("1945-08-12");
    }

    @Test
    void changeIsSeenAtOnceAndTheOldPageIsGone() {
        try (TestGateway own = TestGateway.open()) {
            MadeUpTopics topics = new MadeUpTopics(new Random(1));
            topics.write(dev.daybook.schema.topic.Topics.CAMPAIGNS, "manchuria-1945/abc", MadeUpPlay.campaign());
            MadeUpPlay play = new MadeUpPlay(topics, new Random(2), "manchuria-1945").begin();
            play.days(3);
            own.feed(topics.written());
            String before = own.get(CAMPAIGN + "/days").body();
            int fed = topics.written().size();

            play.begin().days(4);
            own.feed(topics.written().subList(fed, topics.written().size()));

            assertThat(own.get(CAMPAIGN + "/days").body())
                    .isNotEqualTo(before)
                    .contains("\"epoch\":2")
                    .contains("1945-08-11");
        }
    }

    @Test
    void nothingIsAnsweredBeforeTheTopicsAreRead() {
        try (TestGateway own = TestGateway.open()) {
            assertThat(own.get("/readyz").statusCode()).isEqualTo(503);
            HttpResponse<String> response = own.get("/v1/campaigns");
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.headers().firstValue("retry-after")).isPresent();
            assertThat(own.get("/v1/stream/control").statusCode()).isEqualTo(503);
            assertThat(own.get("/healthz").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void otherOriginsMayReadOnlyIfTheSettingSaysSo() {
        Sharing sharing = new Sharing(null, Set.of("https://museum.example"), null);
        GatewaySettings settings = new GatewaySettings("127.0.0.1", 0, sharing, Limits.DEFAULT, StreamLimits.DEFAULT);
        try (TestGateway own = TestGateway.playing(new TestGateway(settings, null, null))) {
            assertThat(allowed(own, "https://museum.example")).isEqualTo("https://museum.example");
            assertThat(allowed(own, "https://other.example")).isEmpty();
            assertThat(allowed(gateway, "https://museum.example")).isEmpty();
        }
    }

    private static String allowed(TestGateway gateway, String origin) {
        return gateway.get(CAMPAIGN, "Origin", origin)
                .headers()
                .firstValue("access-control-allow-origin")
                .orElse("");
    }

    @Test
    void librariesAreServedForEverAndOurFilesAreAskedForAnew() {
        HttpResponse<String> library = gateway.get("/webjars/d3/7.9.0/dist/d3.min.js");

        assertThat(library.statusCode()).isEqualTo(200);
        assertThat(library.headers().firstValue("content-type")).contains("text/javascript;charset=utf-8");
        assertThat(library.headers().firstValue("cache-control").orElse("")).contains("immutable");
    }

    @Test
    void anniversariesAreThoseOfTheDayInWikimediasShape() throws IOException {
        JsonNode answer = new ObjectMapper()
                .readTree(gateway.get("/v1/onthisday/events/08/08").body());

        JsonNode event = answer.path("events").path(0);
        assertThat(event.path("year").asInt()).isEqualTo(1945);
        assertThat(event.path("text").asText()).startsWith("Taken on 1945-08-08");
        assertThat(event.path("pages").path(0).at("/content_urls/desktop/page").asText())
                .isEqualTo(gateway.gateway.address() + "/#1945-08-08");
        assertThat(event.path("sources").path(0).path("title").asText()).isNotEmpty();
    }

    @Test
    void metricsCountRequestsByRoute() {
        gateway.get(CAMPAIGN);

        assertThat(gateway.get("/metrics").body())
                .contains("daybook_gateway_requests_seconds_count{route=\"/v1/campaigns/{campaign}\",status=\"200\"}");
    }
}
