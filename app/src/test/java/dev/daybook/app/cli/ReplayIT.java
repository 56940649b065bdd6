package dev.daybook.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daybook.app.broker.SharedBroker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replays and reads on the one broker of these tests, each under a run of its own. */
class ReplayIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path scratch;

    @Test
    void jsonIsADayALineAndNothingElse() throws Exception {
        Cli cli = daybook("replay", "--speed", "max", "--to", "1945-08-12", "--run", "lines", "--output", "json");

        assertThat(cli.status()).as(cli.err()).isZero();
        assertThat(cli.err()).isEmpty();
        List<String> dates = new ArrayList<>();
        for (String line : cli.out().lines().toList()) {
            JsonNode day = JSON.readTree(line);
            dates.add(day.get("date").asText());
        }
        assertThat(dates).containsExactly("1945-08-08", "1945-08-09", "1945-08-10", "1945-08-11", "1945-08-12");
    }

    @Test
    void daysBeforeFromArePlayedAndNotPrinted() throws Exception {
        String[] whole = {"replay", "--speed=max", "--to=1945-08-14", "--run=whole", "--output=json"};
        String[] late = {"replay", "--speed=max", "--from=1945-08-14", "--to=1945-08-14", "--run=late", "--output=json"
        };

        JsonNode last = last(daybook(whole));
        Cli cli = daybook(late);

        assertThat(cli.out().lines()).hasSize(1);
        assertThat(last(cli).get("control")).isEqualTo(last.get("control"));
        assertThat(last(cli).get("tollToDate")).isEqualTo(last.get("tollToDate"));
    }

    @Test
    void finishedRunSaysHowToBeginAnewAndRestartDoesIt() {
        String[] args = {"replay", "--speed=max", "--to=1945-08-09", "--run=twice"};
        Cli first = daybook(args);

        Cli again = daybook(args);
        Cli anew = daybook(
                Stream.concat(Arrays.stream(args), Stream.of("--restart")).toArray(String[]::new));

        assertThat(again.status()).isZero();
        assertThat(again.out()).isEmpty();
        assertThat(again.err()).contains("twice is finished", "--restart");
        assertThat(anew.out()).isEqualTo(first.out());
    }

    @Test
    void runsListsWhatWasPlayed() {
        daybook("replay", "--speed=max", "--to=1945-08-09", "--run=listed");

        assertThat(daybook("runs").out()).contains("listed").contains("finished");
        assertThat(daybook("runs", "--output", "json").out().lines())
                .anySatisfy(line -> assertThat(line).contains("\"listed\""));
    }

    @Test
    void dayOutsideTheSpanIsUsageBeforeAnythingStarts() {
        Cli cli = daybook("replay", "--to", "1950-01-01");

        assertThat(cli.status()).isEqualTo(2);
        assertThat(cli.err()).contains("1950-01-01");
    }

    @Test
    void digestOfADayComesFromTheArchive() {
        Cli text = daybook("digest", "--date", "1945-08-26");
        Cli markdown = daybook("digest", "--on", "08-26", "--output", "markdown");

        assertThat(text.status()).as(text.err()).isZero();
        assertThat(text.out()).contains("26 August 1945", "Hutou");
        assertThat(markdown.out()).startsWith("#").contains("Hutou");
    }

    @Test
    void dayWithNothingNamesTheNearestDaysThatHaveSomething() {
        Cli outside = daybook("digest", "--on", "07-01");

        assertThat(outside.status()).isZero();
        assertThat(outside.out()).startsWith("The campaign has no day on 07-01. Nearest: 194");
    }

    private static JsonNode last(Cli cli) throws Exception {
        List<String> lines = cli.out().lines().toList();
        return JSON.readTree(lines.get(lines.size() - 1));
    }

    private Cli daybook(String... args) {
        String[] address = {"--bootstrap-server", SharedBroker.connection().bootstrapServers()};
        return Cli.run(scratch, Stream.of(args, address).flatMap(Arrays::stream).toArray(String[]::new));
    }
}
