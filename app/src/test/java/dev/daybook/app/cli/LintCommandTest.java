package dev.daybook.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daybook.app.docs.PackFormatPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintCommandTest {

    private static final String SHIPPED = "../seeds/campaigns/manchuria-1945";

    @TempDir
    Path scratch;

    private Path pack;

    @BeforeEach
    void copyTheExample() throws IOException {
        pack = PackFormatPage.read().copyTo(scratch.resolve("pack"));
    }

    @Test
    void shippedPackIsCleanUnderStrict() {
        Cli cli = Cli.run(scratch, "lint", "--strict", SHIPPED);

        assertThat(cli).isEqualTo(new Cli(0, "", ""));
    }

    @Test
    void whoWatchesIsToldThatNothingIsWrong() {
        Cli cli = Cli.watched(scratch, "lint", SHIPPED);

        assertThat(cli).isEqualTo(new Cli(0, "", "daybook: " + SHIPPED + ": no errors, no warnings\n"));
    }

    @Test
    void errorIsALineWithItsPlaceAndStatusThree() throws IOException {
        breakDate();

        Cli cli = Cli.run(scratch, "lint", pack.toString());

        assertThat(cli.status()).isEqualTo(3);
        assertThat(cli.out())
                .startsWith(pack + "/events/01-hutou.yaml:32:9: error: found '1945-08-32', wanted an EDTF level 1 date")
                .endsWith(
                        "; '1945-08-32' at index 8: found the day 32 of 1945-08, wanted a day 01 to 31, or XX [bad-date]\n")
                .containsOnlyOnce("\n");
        assertThat(cli.err()).isEqualTo("daybook: " + pack + ": 1 error, no warnings\n");
    }

    /** A stranger's pack is looked at with lint first: it must not drive the terminal. */
    @Test
    void nothingOfAPackReachesTheTerminalAsACommand() throws IOException {
        Files.writeString(
                pack.resolve("sources.yaml"), "- {id: \"\\e[31mred\\u009b2J\", title: T, type: web, language: en}\n");

        Cli lint = Cli.run(scratch, "lint", pack.toString());
        Cli json = Cli.run(scratch, "lint", pack.toString(), "--output", "json");
        Cli replay = Cli.run(scratch, "replay", pack.toString());

        assertThat(lint.out()).contains("[31mred").doesNotContain("\u001b", "\u009b");
        assertThat(json.out()).contains("[31mred").doesNotContain("\u001b", "\u009b");
        assertThat(replay.err()).contains("[31mred").doesNotContain("\u001b", "\u009b");
    }

    @Test
    void warningIsAnErrorOnlyUnderStrict() throws IOException {
        Files.writeString(pack.resolve("events/more.yml"), "[]");

        Cli usual = Cli.run(scratch, "lint", pack.toString());
        Cli strict = Cli.run(scratch, "lint", pack.toString(), "--strict");

        assertThat(usual.status()).isZero();
        assertThat(usual.out()).contains("more.yml:1:1: warning: ", "[unread-file]");
        assertThat(usual.err()).isEmpty();
        assertThat(strict.status()).isEqualTo(3);
        assertThat(strict.out()).contains("more.yml:1:1: error: ");
        assertThat(strict.err()).endsWith(": 1 error, no warnings\n");
    }

    @Test
    void jsonIsAnObjectALine() throws IOException {
        breakDate();

        Cli cli = Cli.run(scratch, "lint", pack.toString(), "--output", "json");

        assertThat(cli.status()).isEqualTo(3);
        JsonNode fault = new ObjectMapper().readTree(cli.out());
        assertThat(fault.get("file").asText()).isEqualTo(pack + "/events/01-hutou.yaml");
        assertThat(fault.get("line").asInt()).isEqualTo(32);
        assertThat(fault.get("column").asInt()).isEqualTo(9);
        assertThat(fault.get("severity").asText()).isEqualTo("error");
        assertThat(fault.get("rule").asText()).isEqualTo("bad-date");
        assertThat(fault.get("found").asText()).isEqualTo("'1945-08-32'");
        assertThat(fault.get("wanted").asText()).startsWith("an EDTF level 1 date");
        assertThat(fault.get("hint").asText()).contains("wanted a day 01 to 31, or XX");
    }

    @Test
    void whatIsNoPackIsUsage() {
        Cli cli = Cli.run(scratch, "lint", scratch.resolve("absent").toString());

        assertThat(cli.status()).isEqualTo(2);
        assertThat(cli.err())
                .contains("found no such directory, wanted a campaign pack")
                .containsOnlyOnce("\n");
    }

    @Test
    void emptyDirectoryLacksEveryFile() throws IOException {
        Path empty = Files.createDirectory(scratch.resolve("empty"));

        Cli cli = Cli.run(scratch, "lint", empty.toString());

        assertThat(cli.status()).isEqualTo(3);
        assertThat(cli.out()).contains("campaign.yaml:1:1", "places.geojson:1:1", "sources.yaml:1:1", "events:1:1");
    }

    private void breakDate() throws IOException {
        Path events = pack.resolve("events/01-hutou.yaml");
        Files.writeString(events, Files.readString(events).replace("date: 1945-08-15", "\n  date: 1945-08-32"));
    }
}
