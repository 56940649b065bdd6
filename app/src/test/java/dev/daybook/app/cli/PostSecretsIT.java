package dev.daybook.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daybook.app.broker.SharedBroker;
import dev.daybook.app.cli.PostReceiver.Manner;
import dev.daybook.app.trial.Forks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The secrets of every kind of channel are looked for in all that a scheduler says, while every service answers with
 * all that it was sent.
 */
class PostSecretsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, String> secrets = new LinkedHashMap<>();
    private final StringBuilder channels = new StringBuilder("channels:\n");

    @TempDir
    private Path scratch;

    @Test
    void secretsAreNowhere() throws Exception {
        ArchiveOnSharedBroker.load(scratch);
        try (PostReceiver receiver = new PostReceiver()) {
            receiver.manner = Manner.ECHOES;
            setUp(receiver.address());
            Process process = ForkedSchedule.start(
                    scratch,
                    "schedule",
                    Instant.parse("2026-08-25T23:59:59Z"),
                    Map.of("MASTODON_TOKEN", secrets.get("mastodon")),
                    String.join(",", secrets.keySet().stream().map(this::named).toList()));
            try {
                await().atMost(PATIENCE).until(() -> failed() == secrets.size());
                checkNothingIsIn("its arguments", Files.readString(Path.of("/proc/" + process.pid() + "/cmdline")));
                new ProcessBuilder("kill", "-QUIT", Long.toString(process.pid()))
                        .start()
                        .waitFor();
                await().atMost(PATIENCE).until(() -> output("schedule.out").contains("daybook-post-"));
            } finally {
                Forks.kill(process);
            }
            assertThat(receiver.received).as("requests that came with secrets").hasSizeGreaterThanOrEqualTo(6);
        }
        checkNothingIsIn("its output and a thread dump", output("schedule.out"));
        checkNothingIsIn("its log", output("schedule.err"));
        assertThat(output("schedule.err")).contains("posts on " + named("bluesky"));
        checkNothingIsIn("daybook posts", posts("text"));
        checkNothingIsIn("daybook posts as JSON", posts("json"));
        assertThat(posts("json")).as("reasons with what was not scrubbed").contains("answered 422", "***");
        checkNothingIsIn("a dry run", dryRun());
    }

    private String dryRun() {
        Cli dry = daybook(
                "post",
                "--on",
                "08-26",
                "--dry-run",
                "--channels",
                scratch.resolve("channels.yaml").toString(),
                "--channel",
                String.join(",", named("bluesky"), named("slack"), named("slack-webhook"), named("discord")));
        assertThat(dry.status()).as(dry.err()).isZero();
        return dry.out() + dry.err();
    }

    private void setUp(String address) throws IOException {
        channel("bluesky", "bsky-app-passwort-9", "url: '%s', identifier: a.example, password".formatted(address));
        channel("slack", "xoxb-17-slacks-token", "url: '%s', conversation: C1, token".formatted(address));
        channel("slack-webhook", address + "/services/T0/B0/slackhooksecret", "address");
        channel("discord", address + "/api/webhooks/1/discordhooksecret", "address");
        channel("webhook", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "url: '%s/in', secret".formatted(address));
        secrets.put("mastodon", "mastodon-access-token-5");
        channels.append("  %s: {kind: mastodon, url: '%s', token: {env: MASTODON_TOKEN}}%n"
                .formatted(named("mastodon"), address));
        Files.writeString(scratch.resolve("channels.yaml"), channels);
    }

    private void channel(String kind, String secret, String settings) throws IOException {
        secrets.put(kind, secret);
        Path file = Files.writeString(scratch.resolve(kind), secret + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        channels.append("  %s: {kind: %s, %s: {file: %s}}%n".formatted(named(kind), kind, settings, kind));
    }

    private String named(String kind) {
        return kind + "-" + suffix;
    }

    private void checkNothingIsIn(String what, String text) {
        assertThat(text).as(what).isNotEmpty();
        secrets.values().forEach(secret -> assertThat(text).as(what).doesNotContain(secret.replaceFirst(".*/", "")));
    }

    private long failed() {
        return posts("json")
                .lines()
                .filter(line -> line.contains("\"state\":\"failed\""))
                .count();
    }

    private String posts(String form) {
        Cli posts = daybook("posts", "--output", form);
        return String.join(
                "\n",
                posts.out()
                        .lines()
                        .filter(line -> form.equals("text") || line.contains(suffix))
                        .toList());
    }

    private String output(String file) throws IOException {
        return new String(Files.readAllBytes(scratch.resolve(file)), StandardCharsets.UTF_8);
    }

    private Cli daybook(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--bootstrap-server", SharedBroker.connection().bootstrapServers()));
        return Cli.run(scratch, all.toArray(String[]::new));
    }
}
