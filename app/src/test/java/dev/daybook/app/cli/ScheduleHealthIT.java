package dev.daybook.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daybook.app.broker.SharedBroker;
import dev.daybook.app.broker.TrialBroker;
import dev.daybook.app.cli.PostReceiver.Manner;
import dev.daybook.app.cluster.FreePorts;
import dev.daybook.app.docs.DocumentedMetrics;
import dev.daybook.app.trial.Forks;
import dev.daybook.app.trial.HealthPages;
import dev.daybook.schema.PostState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code daybook schedule --health-port} tells of itself, as a process of its own on a real broker. */
class ScheduleHealthIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Map<String, String> ENVIRONMENT =
            Map.of("HOOK_SECRET", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final Instant NINE_IN_TOKYO = Instant.parse("2026-08-26T00:00:00Z");

    private @Nullable Process schedule;

    @TempDir
    private Path scratch;

    @AfterEach
    void end() throws InterruptedException {
        if (schedule != null) {
            Forks.kill(schedule);
        }
    }

    /** Two days were missed: one is left out, the other made good, and what comes of it is each channel's own. */
    @Test
    void postsAreCountedByWhatBecameOfThem() throws Exception {
        ArchiveOnSharedBroker.load(scratch);
        String suffix = UUID.randomUUID().toString().substring(0, 8);
        String files = "files-" + suffix;
        String hook = "hook-" + suffix;
        String chat = "chat-" + suffix;
        try (PostReceiver refusing = new PostReceiver();
                PostReceiver breaking = new PostReceiver()) {
            refusing.manner = Manner.ECHOES;
            breaking.manner = Manner.HANGS_UP;
            Files.writeString(scratch.resolve("channels.yaml"), """
                    channels:
                      %s: {kind: directory, path: posts}
                      %s: {kind: webhook, url: '%s/hook', secret: {env: HOOK_SECRET}}
                      %s: {kind: slack-webhook, address: {env: CHAT}}
                    """.formatted(files, hook, refusing.address(), chat));
            HealthPages pages = start(
                    NINE_IN_TOKYO.plus(Duration.ofMinutes(30)),
                    Map.of("CHAT", breaking.address() + "/services/chat"),
                    SharedBroker.connection().bootstrapServers(),
                    String.join(",", files, hook, chat),
                    "--not-after",
                    "48h");
            pages.awaitReady(200);

            assertCounted(pages, files, PostState.SENT);
            assertCounted(pages, hook, PostState.FAILED);
            assertCounted(pages, chat, PostState.UNCERTAIN);
            assertThat(pages.alive()).isEqualTo(200);
            DocumentedMetrics.assertAreOn(pages.metrics(), "schedule");
        }
    }

    private static void assertCounted(HealthPages pages, String channel, PostState outcome) {
        List<PostState> once = List.of(PostState.SKIPPED, PostState.PLANNED, PostState.SENDING, outcome);
        List<String> counters = EnumSet.complementOf(EnumSet.of(PostState.UNKNOWN)).stream()
                .map(state -> "daybook_posts_total{channel=\"%s\",outcome=\"%s\"} %s"
                        .formatted(
                                channel, state.name().toLowerCase(Locale.ROOT), once.contains(state) ? "1.0" : "0.0"))
                .sorted()
                .toList();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(pages.metrics()
                                .lines()
                                .filter(line -> line.contains('"' + channel + '"'))
                                .sorted())
                        .containsExactlyElementsOf(counters));
    }

    @Test
    void isReadyWhenTheLedgerIsReadAndWhileTheBrokerAnswers() throws Exception {
        Files.writeString(scratch.resolve("channels.yaml"), "channels:\n  files: {kind: directory, path: posts}\n");
        String address = "127.0.0.1:" + FreePorts.one();
        HealthPages pages = start(NINE_IN_TOKYO.minus(Duration.ofHours(1)), Map.of(), address, "files");
        assertThat(pages.alive()).isEqualTo(200);
        assertThat(pages.ready().statusCode()).as("no broker yet").isEqualTo(503);
        TrialBroker broker = TrialBroker.at(address);
        try {
            pages.awaitReady(200);
            assertThat(Files.readString(scratch.resolve("schedule.err")))
                    .as("ready after all that comes before posting")
                    .contains("posts on files; looks again at");
        } finally {
            broker.close();
        }
        pages.awaitReady(503);
        assertThat(pages.ready().body()).contains("\"broker answers\":false");
        assertThat(pages.alive()).as("a restart would not help").isEqualTo(200);
    }

    private HealthPages start(
            Instant wallTime, Map<String, String> secrets, String broker, String channels, String... options)
            throws IOException {
        Map<String, String> environment = new HashMap<>(ENVIRONMENT);
        environment.putAll(secrets);
        String[] all = Stream.concat(
                        Stream.of("--health-port", "0", "--bootstrap-server", broker, "--channel", channels),
                        Arrays.stream(options))
                .toArray(String[]::new);
        schedule = ForkedSchedule.builder(scratch, "schedule", wallTime, environment, all)
                .start();
        return HealthPages.of(scratch, "schedule");
    }
}
