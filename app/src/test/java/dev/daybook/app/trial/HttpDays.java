package dev.daybook.app.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daybook.app.Ending;
import dev.daybook.app.Site;
import dev.daybook.app.TestSurroundings;
import dev.daybook.app.trial.oracle.PlainDay;
import dev.daybook.consumer.gateway.GatewaySettings;
import dev.daybook.schema.serde.JsonView;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What a gateway of its own answers of the shipped campaign's days. */
final class HttpDays implements AutoCloseable {

    private static final String CAMPAIGN = "manchuria-1945";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final Site site;

    private HttpDays(Site site) {
        this.site = site;
    }

    /** Serves the rig's topics. */
    static HttpDays of(Rig rig, Path scratch) {
        return new HttpDays(Site.open(
                rig.connection(), GatewaySettings.local(0), null, TestSurroundings.of(scratch, new Ending())));
    }

    /** Each day of a finished run is that of the fold and that of the topics' digest. */
    void assertTellsOf(String run, List<PlainDay> days, Told told) throws IOException, InterruptedException {
        await().atMost(PATIENCE)
                .until(() -> get("/v1/runs/" + run).path("finished").asBoolean());
        for (PlainDay day : days) {
            assertDay(run, day, told);
        }
    }

    private void assertDay(String run, PlainDay day, Told told) throws IOException, InterruptedException {
        String campaign = "/v1/campaigns/" + CAMPAIGN;
        String asOf = "?run=" + run + "&as_of=" + day.date();
        HttpDay answers = new HttpDay(get(campaign + "/control" + asOf), get(campaign + "/casualties" + asOf));
        String which = run + " " + day.date();

        assertThat(answers.territories()).as(which).isEqualTo(day.control());
        assertThat(answers.holdings()).as(which).isEqualTo(day.holdings());
        assertThat(answers.losses("ofDay")).as(which).isEqualTo(day.ofDay());
        assertThat(answers.losses("toDate")).as(which).isEqualTo(day.toDate());
        assertThat(answers.claims()).as(which).isEqualTo(day.campaignClaims());
        assertThat(get(campaign + "/days/" + day.date() + "?run=" + run))
                .as(which)
                .isEqualTo(json.readTree(
                        JsonView.text(told.digests().get(run + "/" + day.date()).getDigest())));
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(site.address() + path))
                .header("Accept", "application/json")
                .build();
        return json.readTree(client.send(request, BodyHandlers.ofString()).body());
    }

    @Override
    public void close() {
        site.close();
    }
}
