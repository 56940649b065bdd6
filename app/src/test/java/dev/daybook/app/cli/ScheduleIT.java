package dev.daybook.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daybook.app.broker.SharedBroker;
import dev.daybook.app.cli.PostReceiver.Manner;
import dev.daybook.app.cli.PostReceiver.Received;
import dev.daybook.app.trial.Forks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code daybook schedule} as processes of their own, with the ledger on a real broker: killed, restarted, in twos. */
class ScheduleIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final Map<String, String> ENVIRONMENT = Map.of("HOOK_SECRET", SECRET);
    private static final Instant NINE_IN_TOKYO = Instant.parse("2026-08-26T00:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** New names, so that the ledger on the broker of the tests is empty for them. */
    private final String suffix = UUID.randomUUID().toString().substring(0, 8);

    private final String hook = "hook-" + suffix;
    private final String chat = "chat-" + suffix;
    private final String files = "files-" + suffix;
    private final String channels = String.join(",", hook, chat, files);
    private final PostReceiver receiver = new PostReceiver();
    private final List<Process> started = new ArrayList<>();

    @TempDir
    private Path scratch;

    @BeforeEach
    void setUp() throws IOException {
        ArchiveOnSharedBroker.load(scratch);
        Files.writeString(scratch.resolve("chat-address"), receiver.address() + "/services/chat\n");
        Files.setPosixFilePermissions(scratch.resolve("chat-address"), PosixFilePermissions.fromString("rw-------"));
        Files.writeString(scratch.resolve("channels.yaml"), """
                channels:
                  %s: {kind: webhook, url: '%s/hook', secret: {env: HOOK_SECRET}}
                  %s: {kind: slack-webhook, address: {file: chat-address}}
                  %s: {kind: directory, path: posts}
                """.formatted(hook, receiver.address(), chat, files));
    }

    @AfterEach
    void endAll() throws InterruptedException {
        for (Process process : started) {
            Forks.kill(process);
        }
        receiver.close();
    }

    @Test
    void killBetweenSendingAndLedgerPostsOnceWhereOneCanAskAndLeavesADoubtWhereNot() throws Exception {
        receiver.manner = Manner.SILENT;
        Process killed = start("killed", NINE_IN_TOKYO.minusSeconds(1));
        await().atMost(PATIENCE)
                .until(() -> receiver.on("/hook").size() == 1
                        && receiver.on("/chat").size() == 1
                        && states().containsValue("sent"));
        Forks.kill(killed);
        assertThat(states()).isEqualTo(Map.of(hook, "sending", chat, "sending", files, "sent"));
        byte[] page = Files.readAllBytes(page());

        receiver.manner = Manner.TAKES;
        start("again", NINE_IN_TOKYO.plus(Duration.ofMinutes(5)));
        start("beside", NINE_IN_TOKYO.plus(Duration.ofMinutes(5)));
        await().atMost(PATIENCE).until(() -> !states().containsValue("sending"));

        assertThat(states()).isEqualTo(Map.of(hook, "sent", chat, "uncertain", files, "sent"));
        assertThat(receiver.on("/hook").stream().map(Received::id).distinct())
                .as("ids; a receiver takes each once")
                .containsExactly(hook + "/1945-08-26/manchuria-1945/2026");
        assertThat(receiver.on("/chat")).as("messages").hasSize(1);
        assertThat(Files.readAllBytes(page())).as("the file of the first time").isEqualTo(page);

        Cli resent = resend(chat + "/1945-08-26/manchuria-1945/2026");
        assertThat(resent.status()).as(resent.err()).isZero();
        assertThat(receiver.on("/chat")).hasSize(2);
        assertThat(states()).containsEntry(chat, "sent");
    }

    @Test
    void twoSchedulersAtOncePostOnce() throws Exception {
        start("one", NINE_IN_TOKYO.minusSeconds(1));
        start("other", NINE_IN_TOKYO.minusSeconds(1));
        await().atMost(PATIENCE).until(() -> states().equals(Map.of(hook, "sent", chat, "sent", files, "sent")));

        // Both have looked at the day's slots by then: a process that begins looks at once.
        await().atMost(PATIENCE).until(() -> begun("one") && begun("other"));
        await().during(Duration.ofSeconds(2))
                .atMost(PATIENCE)
                .until(() ->
                        receiver.on("/hook").size() == 1 && receiver.on("/chat").size() == 1);
        assertThat(page()).content().contains("The last position at Hutou fell");
        assertThat(states()).doesNotContainValue("uncertain");
    }

    private boolean begun(String name) throws IOException {
        return Files.readString(scratch.resolve(name + ".err")).contains("posts on " + files);
    }

    private Process start(String name, Instant wallTime) throws IOException {
        Process process = ForkedSchedule.start(scratch, name, wallTime, ENVIRONMENT, channels);
        started.add(process);
        return process;
    }

    /** Channel to state of its post of 26 August. */
    private Map<String, String> states() throws IOException {
        Map<String, String> states = new TreeMap<>();
        Cli posts = daybook("posts", "--output", "json");
        for (String line :
                posts.out().lines().filter(each -> each.contains(suffix)).toList()) {
            JsonNode post = JSON.readTree(line);
            states.put(post.get("channel").asText(), post.get("state").asText());
        }
        return states;
    }

    private Cli resend(String slot) {
        return daybook(
                "posts",
                "--resend",
                slot,
                "--channels",
                scratch.resolve("channels.yaml").toString());
    }

    private Cli daybook(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--bootstrap-server", SharedBroker.connection().bootstrapServers()));
        return Cli.run(scratch, all.toArray(String[]::new));
    }

    private Path page() throws IOException {
        try (Stream<Path> written = Files.list(scratch.resolve("posts"))) {
            List<Path> pages =
                    written.filter(file -> file.toString().endsWith(".md")).toList();
            assertThat(pages).hasSize(1);
            return pages.get(0);
        }
    }
}
