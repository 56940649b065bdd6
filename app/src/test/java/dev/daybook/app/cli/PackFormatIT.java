package dev.daybook.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daybook.app.broker.SharedBroker;
import dev.daybook.app.docs.PackFormatPage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author of a first pack does: copies the page's example into an empty directory and replays it. */
class PackFormatIT {

    @TempDir
    Path scratch;

    @Test
    void exampleOfThePageReplays() throws Exception {
        Path pack = PackFormatPage.read().copyTo(scratch.resolve("pack"));

        Cli cli = Cli.run(
                scratch,
                "replay",
                pack.toString(),
                "--speed=max",
                "--output=json",
                "--bootstrap-server",
                SharedBroker.connection().bootstrapServers());

        assertThat(cli.status()).as(cli.err()).isZero();
        List<JsonNode> days = new ArrayList<>();
        for (String line : cli.out().lines().toList()) {
            days.add(new ObjectMapper().readTree(line));
        }
        assertThat(days).as("the highlight, 9 to 28 August").hasSize(20);
        assertThat(eventIds(days))
                .containsExactly(
                        "hutou-crossing-1945-08-09",
                        "hutou-broadcast-disbelieved-1945-08-15",
                        "hutou-falls-1945-08-26",
                        "hutou-infobox-1945-08-28");
        assertThat(days.get(17).at("/controlChanges/0/to").asText()).isEqualTo("soviet");
    }

    private static List<String> eventIds(List<JsonNode> days) {
        List<String> ids = new ArrayList<>();
        days.forEach(day ->
                day.get("events").forEach(event -> ids.add(event.get("id").asText())));
        return ids;
    }
}
