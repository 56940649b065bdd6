package dev.daybook.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.app.broker.SharedBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code post}, {@code posts} and {@code schedule} on the shipped campaign. */
class PostCommandsIT {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private final String name = "d" + UUID.randomUUID().toString().substring(0, 8);

    @TempDir
    private Path scratch;

    @Test
    void postByHandGoesOutOnceAndIsListed() throws IOException {
        channels("kind: directory", "path: posts");

        Cli first = run("post", "--on", "08-26", "--channel", name);
        assertThat(first.status()).as(first.err()).isZero();
        assertThat(first.err()).contains(name + "/1945-08-26/manchuria-1945/").contains(": sent, file:");
        assertThat(page()).contains("slot: \"" + name + "/1945-08-26/").contains("The last position at Hutou fell");
        Files.writeString(file(), page() + "\nread\n");

        assertThat(run("post", "--on", "08-26", "--channel", name).status()).isZero();
        assertThat(page()).as("the file of the first time").endsWith("\nread\n");

        Cli posts = run("posts", "--output", "json");
        assertThat(posts.out().lines().filter(line -> line.contains("\"" + name + "\"")))
                .singleElement()
                .asString()
                .contains("\"state\":\"sent\"", "\"attempts\":1");
        Cli again = run("posts", "--resend", name + "/1945-08-26/manchuria-1945/" + year());
        assertThat(again.status()).as("a post that is there").isEqualTo(2);
        assertThat(again.err()).contains("sent");
    }

    @Test
    void dryRunPrintsWhatWouldBeSentAndSendsNothing() throws IOException {
        channels(
                "kind: bluesky",
                "identifier: daybook.example",
                "password: {file: secret}",
                "hashtags: [OnThisDay]",
                "link: 'https://daybook.example/{date}'");
        secret("rw-------");

        Cli dry = run("post", "--on", "08-09", "--channel", name, "--dry-run");

        assertThat(dry.status()).as(dry.err()).isZero();
        assertThat(dry.out())
                .startsWith("== " + name + "/1945-08-09/manchuria-1945/")
                .contains("-- part 1 of 6: ", " of 300 graphemes --")
                .contains("On this day in 1945 · Thursday 9 August")
                .contains("Sources: daybook.example", "#OnThisDay")
                .doesNotContain(SECRET);
        assertThat(run("posts").out()).doesNotContain(name);
    }

    @Test
    void secretThatOthersCanReadIsRefused() throws IOException {
        channels("kind: webhook", "url: https://127.0.0.1:1/in", "secret: {file: secret}");
        secret("rw-r--r--");

        Cli post = run("post", "--on", "08-26", "--channel", name);

        assertThat(post.status()).isEqualTo(2);
        assertThat(post.err()).contains("rw-r--r--", "chmod 600").doesNotContain(SECRET);
    }

    @Test
    void postThatIsNotInTheLedgerIsNotSentAgain() throws IOException {
        channels("kind: stdout");

        Cli none = run("posts", "--resend", name + "/1945-08-26/manchuria-1945/" + year());

        assertThat(none.status()).isEqualTo(2);
        assertThat(none.err()).contains("not there");
    }

    @Test
    void scheduleRefusesWhatItCannotMean() throws IOException {
        channels("kind: stdout");

        assertThat(run("schedule", "--at", "9", "--zone", "UTC", "--channel", name)
                        .err())
                .contains("--at '9'");
        assertThat(run("schedule", "--at", "09:00", "--zone", "Mars", "--channel", name)
                        .err())
                .contains("--zone 'Mars'");
        assertThat(run("schedule", "--cron", "x", "--zone", "UTC", "--channel", name)
                        .err())
                .contains("--cron 'x'");
        assertThat(run("schedule", "--at", "09:00", "--zone", "UTC", "--channel", name, "--catch-up", "all")
                        .status())
                .isEqualTo(2);
    }

    private static int year() {
        return LocalDate.now(ZoneOffset.UTC).getYear();
    }

    private void channels(String... settings) throws IOException {
        Files.writeString(
                scratch.resolve("channels.yaml"),
                "channels:\n  " + name + ":\n    " + String.join("\n    ", settings) + "\n");
    }

    private void secret(String permissions) throws IOException {
        Path file = Files.writeString(scratch.resolve("secret"), SECRET + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(scratch.resolve("posts"))) {
            List<Path> found = files.sorted().toList();
            assertThat(found).as("a page and its picture").hasSize(2);
            String page = found.get(0).getFileName().toString();
            assertThat(page).endsWith(".md");
            assertThat(found.get(1)).isNotEmptyFile().hasFileName(page.replace(".md", ".png"));
            return found.get(0);
        }
    }

    private String page() throws IOException {
        return Files.readString(file());
    }

    private Cli run(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--bootstrap-server", SharedBroker.connection().bootstrapServers()));
        boolean channels = args[0].equals("post") || args[0].equals("schedule") || all.contains("--resend");
        if (channels) {
            all.addAll(List.of("--channels", scratch.resolve("channels.yaml").toString()));
        }
        return Cli.run(scratch, all.toArray(String[]::new));
    }
}
