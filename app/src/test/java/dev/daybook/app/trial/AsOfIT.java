package dev.daybook.app.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daybook.app.Ending;
import dev.daybook.app.Site;
import dev.daybook.app.TestSurroundings;
import dev.daybook.app.trial.oracle.KnownEvent;
import dev.daybook.app.trial.oracle.PlainDay;
import dev.daybook.app.trial.oracle.PlainFold;
import dev.daybook.consumer.gateway.GatewaySettings;
import dev.daybook.producer.RunPlayer;
import dev.daybook.producer.RunRequest;
import dev.daybook.producer.pace.Speed;
import dev.daybook.producer.timeline.Script;
import dev.daybook.schema.serde.JsonView;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Every day over HTTP is what the topics' digest and the plain fold of the events say, in the archive and live. */
@ExtendWith(LiveRig.class)
class AsOfIT {

    private static final String CAMPAIGN = "manchuria-1945";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    private Path scratch;

    @Test
    void everyDayOverHttpIsThatOfTheDigestAndOfTheFoldInTheArchiveAndLive(Rig rig) throws Exception {
        try (Site site = Site.open(
                rig.connection(), GatewaySettings.local(0), null, TestSurroundings.of(scratch, new Ending()))) {
            List<PlainDay> archive = assertEveryDay(rig, site, RunRequest.of(CAMPAIGN, Speed.MAX));
            List<PlainDay> live = assertEveryDay(rig, site, RunRequest.of("as-of-live", Speed.parse("1d/5ms")));

            assertThat(archive).hasSize(298);
            assertThat(live).isEqualTo(archive);
        }
    }

    private List<PlainDay> assertEveryDay(Rig rig, Site site, RunRequest request) throws Exception {
        Script shipped = Rig.shipped();
        try (RunPlayer player = rig.open(shipped, request);
                RunReader reader = new RunReader(rig.clients(), request.run())) {
            player.play();
            Told told = reader.untilFinished().told();
            await().atMost(PATIENCE)
                    .until(() -> get(site, "/v1/runs/" + request.run())
                            .path("finished")
                            .asBoolean());
            List<PlainDay> days = new PlainFold(shipped.definition(), KnownEvent.of(reader.timeline()))
                    .daysThrough(shipped.definition().getSpanTo());
            for (PlainDay day : days) {
                assertDay(site, request.run(), day, told);
            }
            return days;
        }
    }

    private void assertDay(Site site, String run, PlainDay day, Told told) throws Exception {
        String campaign = "/v1/campaigns/" + CAMPAIGN;
        String asOf = "?run=" + run + "&as_of=" + day.date();
        HttpDay answers =
                new HttpDay(get(site, campaign + "/control" + asOf), get(site, campaign + "/casualties" + asOf));
        String which = run + " " + day.date();

        assertThat(answers.territories()).as(which).isEqualTo(day.control());
        assertThat(answers.holdings()).as(which).isEqualTo(day.holdings());
        assertThat(answers.losses("ofDay")).as(which).isEqualTo(day.ofDay());
        assertThat(answers.losses("toDate")).as(which).isEqualTo(day.toDate());
        assertThat(answers.claims()).as(which).isEqualTo(day.campaignClaims());
        assertThat(get(site, campaign + "/days/" + day.date() + "?run=" + run))
                .as(which)
                .isEqualTo(json.readTree(
                        JsonView.text(told.digests().get(run + "/" + day.date()).getDigest())));
    }

    private JsonNode get(Site site, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(site.address() + path))
                .header("Accept", "application/json")
                .build();
        return json.readTree(client.send(request, BodyHandlers.ofString()).body());
    }
}
