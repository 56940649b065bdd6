package dev.daybook.app.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.daybook.app.broker.SharedBroker;
import dev.daybook.app.cli.ArchiveOnSharedBroker;
import dev.daybook.app.cli.PostPageCommands;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/posting.md shows: its file of channels, its commands, its unit of systemd. */
class PostingPageIT {

    private static final Path PAGE = Path.of("..", "docs", "posting.md");
    private static final Map<String, String> SECRETS = Map.of(
            "mastodon-token", "token-of-the-test",
            "bluesky-password", "password-of-the-test",
            "slack-token", "xoxb-of-the-test",
            "slack-address", "https://hooks.example/services/T/B/x",
            "discord-address", "https://discord.example/api/webhooks/1/x");

    @TempDir
    private static Path scratch;

    private static String page = "";

    @BeforeAll
    static void read() throws IOException {
        page = Files.readString(PAGE);
        ArchiveOnSharedBroker.load(scratch);
        for (Map.Entry<String, String> secret : SECRETS.entrySet()) {
            Path file = Files.writeString(scratch.resolve(secret.getKey()), secret.getValue());
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static String block(String language) {
        Matcher block = Pattern.compile("^```" + language + "\\R(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(page);
        assertThat(block.find()).as("a block of %s", language).isTrue();
        return block.group(1);
    }

    @Test
    void channelsOfThePageAreTakenAndRendered() throws IOException {
        try (PostPageCommands commands = new PostPageCommands(scratch)) {
            Path file = Files.writeString(
                    scratch.resolve("channels.yaml"),
                    block("yaml").replace("https://mastodon.example", commands.instance()));
            List<String> names = block("yaml")
                    .lines()
                    .filter(line -> line.matches("  [a-z-]+:"))
                    .map(line -> line.strip().replace(":", ""))
                    .toList();
            assertThat(names).hasSize(7);

            String printed = commands.printed(
                    "post",
                    "--on",
                    "08-09",
                    "--dry-run",
                    "--channel",
                    String.join(",", names) + ",stdout",
                    "--channels",
                    file.toString(),
                    "--bootstrap-server",
                    SharedBroker.connection().bootstrapServers());

            assertThat(names).allSatisfy(name -> assertThat(printed).contains("== " + name + "/1945-08-09/"));
        }
    }

    @Test
    void commandsOfThePageAreCommands() {
        List<String> commands = Stream.concat(
                        page.lines(), Stream.of(block("ini").split("\\R")))
                .map(line -> line.replaceFirst(".*?(\\./daybook|/opt/daybook/daybook) ([a-z-])", "daybook $2"))
                .filter(line -> line.startsWith("daybook "))
                .map(line -> line.replaceAll("`.*", ""))
                .distinct()
                .toList();

        assertThat(commands).hasSizeGreaterThan(6);
        assertThat(commands)
                .allSatisfy(line -> assertThat(PostPageCommands.isUnderstood(
                                scratch, line.replaceFirst("daybook ", "").split(" ")))
                        .as(line)
                        .isTrue());
    }

    @Test
    void unitOfThePageIsSound() throws Exception {
        Path unit = Files.writeString(
                scratch.resolve("daybook-schedule.service"), block("ini").replace("/opt/daybook/daybook", "/bin/true"));
        assumeTrue(
                Stream.of("/usr/bin", "/bin")
                        .map(Path::of)
                        .anyMatch(bin -> Files.exists(bin.resolve("systemd-analyze"))),
                "no systemd-analyze on this machine: the unit is not verified");

        Process verify = new ProcessBuilder("systemd-analyze", "verify", unit.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(verify.waitFor()).as(said).isZero();
        assertThat(said).as("warnings about the unit").doesNotContain("daybook-schedule");
    }
}
