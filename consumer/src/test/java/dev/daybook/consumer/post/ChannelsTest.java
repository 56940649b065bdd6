package dev.daybook.consumer.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.daybook.consumer.SampleCampaign;
import dev.daybook.consumer.post.channel.Channel;
import dev.daybook.consumer.post.channel.DayPost;
import dev.daybook.consumer.post.channel.Message;
import dev.daybook.consumer.post.channel.SendWindow;
import dev.daybook.consumer.post.channel.Trouble;
import dev.daybook.consumer.post.config.ChannelFile;
import dev.daybook.consumer.post.config.ChannelMaker;
import dev.daybook.consumer.post.config.SecretSource;
import dev.daybook.consumer.post.http.JdkWire;
import dev.daybook.consumer.post.http.Scrubbing;
import dev.daybook.consumer.post.http.Service;
import dev.daybook.consumer.post.ledger.Slot;
import dev.daybook.consumer.post.stub.BlueskyStub;
import dev.daybook.consumer.post.stub.DiscordStub;
import dev.daybook.consumer.post.stub.Loopback;
import dev.daybook.consumer.post.stub.MastodonStub;
import dev.daybook.consumer.post.stub.SlackStub;
import dev.daybook.consumer.post.stub.TestClock;
import dev.daybook.consumer.post.stub.WebhookStub;
import dev.daybook.error.DaybookException;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.DigestEvent;
import dev.daybook.schema.PostSlot;
import dev.daybook.schema.PostState;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Channels as a file of channels makes them, against the stubs. */
class ChannelsTest {

    private static final Instant NOW = Instant.parse("2026-08-26T00:00:00Z");
    private static final DayPost DAY = World.post(SampleCampaign.eventfulDay());
    private static final String WRONG = "wrong-but-secret-token";

    private final TestClock clock = new TestClock(NOW);
    private final Loopback loopback = new Loopback();
    private final MemoryLedger.Store store = new MemoryLedger.Store();

    @TempDir
    private Path directory;

    @AfterEach
    void close() {
        loopback.check();
        loopback.close();
    }

    @Test
    void mastodonGetsWarningPictureAndThread() throws Exception {
        MastodonStub mastodon = new MastodonStub(clock, 500);
        Channel channel = made("kind: mastodon", "url: " + loopback.serve("m", mastodon), "token: {env: TOKEN}");

        PostSlot sent = posted(channel, harmful());

        assertThat(sent.getState()).isEqualTo(PostState.SENT);
        assertThat(sent.getUrl()).isEqualTo("https://stub/@daybook/100000");
        assertThat(mastodon.statuses())
                .hasSizeGreaterThan(1)
                .allMatch(status -> status.warning().equals("harm to civilians in war"));
        assertThat(mastodon.statuses().get(0).sent().path("language").asText()).isEqualTo("en");
        assertThat(mastodon.statuses().get(0).sent().path("visibility").asText())
                .isEqualTo("unlisted");
        assertThat(mastodon.descriptions()).containsValue("Map of 1945-08-14");
    }

    @Test
    void mastodonFindsAPostAfterItsKeyWasForgotten() throws Exception {
        MastodonStub mastodon = new MastodonStub(clock, 500);
        Channel channel = made("kind: mastodon", "url: " + loopback.serve("m", mastodon), "token: {env: TOKEN}");
        Message message = channel.render(DAY);
        channel.prepare(slot(), message).send(window(), false);
        int statuses = mastodon.statuses().size();
        clock.advance(Duration.ofHours(30));

        assertThat(channel.find(slot(), message, NOW)).map(Channel.Found::parts).contains(statuses);
        channel.prepare(slot(), message).send(new SendWindow(clock, clock.instant(), Duration.ofMinutes(1)), true);
        assertThat(mastodon.statuses()).hasSize(statuses);
    }

    @Test
    void blueskyPostSaysWhatIsLinkTagAndHarm() throws Exception {
        BlueskyStub bluesky = new BlueskyStub(clock);
        Channel channel = made(
                "kind: bluesky",
                "url: " + loopback.serve("b", bluesky),
                "identifier: " + BlueskyStub.HANDLE,
                "password: {env: PASSWORD}",
                "hashtags: [OnThisDay, 満洲]",
                "link: 'https://daybook.example/days/{date}?really=long'");

        assertThat(posted(channel, harmful()).getUrl()).startsWith("https://bsky.app/profile/did:plc:stub/post/3");
        clock.advance(Duration.ofHours(3));
        assertThat(channel.find(
                        new Slot("c", DAY.digest().getDate(), "manchuria-1945", 2030), channel.render(DAY), NOW))
                .as("a session that ran out is renewed")
                .isEmpty();

        assertThat(bluesky.records().values())
                .allMatch(post -> post.path("labels")
                        .path("values")
                        .path(0)
                        .path("val")
                        .asText()
                        .equals("graphic-media"))
                .satisfies(posts -> assertThat(posts.stream()
                                .mapToInt(post -> post.path("facets").size())
                                .sum())
                        .as("a link and two tags")
                        .isEqualTo(3));
    }

    @Test
    void chatsGetOneMessageInWhichNothingIsMarkup() throws Exception {
        SlackStub slack = new SlackStub(clock);
        DiscordStub discord = new DiscordStub(clock);
        Channel hook = made("kind: slack-webhook", "address: {env: SLACK}");
        loopback.serve("s", slack);
        loopback.serve("d", discord);
        DayDigest digest = DayDigest.newBuilder(SampleCampaign.eventfulDay())
                .setHeadline("<!channel> & *all*")
                .build();

        assertThat(posted(hook, digest).getState()).isEqualTo(PostState.SENT);
        store.records.clear();
        assertThat(posted(made("kind: discord", "address: {env: DISCORD}"), digest)
                        .getRemoteId())
                .isEqualTo("700001");

        store.records.clear();
        assertThat(posted(made("kind: discord", "address: {env: DISCORD_THREAD}"), digest)
                        .getRemoteId())
                .as("a webhook into a thread")
                .isEqualTo("700002");

        assertThat(slack.texts()).singleElement().asString().contains("&lt;!channel&gt; &amp; *all*");
        assertThat(discord.texts().get(0)).contains("<!channel\\> & \\*all\\*");
    }

    @Test
    void webhookIsSignedAndTakenOnce() throws Exception {
        WebhookStub webhook = new WebhookStub(clock);
        Channel channel = made("kind: webhook", "url: " + loopback.serve("w", webhook), "secret: {env: WEBHOOK}");

        assertThat(posted(channel, SampleCampaign.eventfulDay()).getState()).isEqualTo(PostState.SENT);
        channel.prepare(slot(), channel.render(DAY)).send(window(), true);

        assertThat(webhook.taken()).containsOnlyKeys(slot().id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind: mastodon, url: %m, token: {env: WRONG}",
                "kind: bluesky, url: %b, identifier: daybook.example, password: {env: WRONG}",
                "kind: slack-webhook, address: {env: WRONG_ADDRESS}"
            })
    void serviceThatRepeatsASecretDoesNotGetItIntoTheLedger(String settings) throws Exception {
        URI mastodon = loopback.serve("m", new MastodonStub(clock, 500));
        URI bluesky = loopback.serve("b", new BlueskyStub(clock));
        loopback.serve("s", new SlackStub(clock));
        String[] lines = settings.replace("%m", mastodon.toString())
                .replace("%b", bluesky.toString())
                .split(", ");

        PostSlot record = posted(made(lines), SampleCampaign.eventfulDay());

        assertThat(record.getState()).isIn(PostState.PLANNED, PostState.FAILED);
        assertThat(record.getReason()).contains("***").doesNotContain(WRONG);
        assertThat(PostsTable.json(List.of(record)) + PostsTable.line(record)).doesNotContain(WRONG);
    }

    @Test
    void tokenOfASessionIsScrubbedThoughNoSettingNamesIt() {
        assertThat(new Scrubbing(List.of()).of("got {\"authorization\": \"Bearer eyJ0.abc-9\", \"x\": 1}"))
                .isEqualTo("got {\"authorization\": \"Bearer ***\", \"x\": 1}");
    }

    @Test
    void serviceThatIsSilentLeavesADoubtAndOneThatIsAwayDoesNot() throws IOException {
        JdkWire impatient = new JdkWire(Duration.ofMillis(200));
        URI address;
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            address = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/");

            assertThat(trouble(impatient, address).kind()).isEqualTo(Trouble.Kind.UNCLEAR);
        }
        assertThat(trouble(impatient, address).kind()).isEqualTo(Trouble.Kind.LATER);
    }

    private static Trouble trouble(JdkWire wire, URI address) {
        return catchThrowableOfType(
                Trouble.class, () -> wire.exchange(Service.request(address).build()));
    }

    @Test
    void processThatWasStoppedInBetweenDoesNotSend() throws Exception {
        SlackStub slack = new SlackStub(clock);
        loopback.serve("s", slack);
        Channel channel = made("kind: slack-webhook", "address: {env: SLACK}");
        Channel.Ready ready = channel.prepare(slot(), channel.render(DAY));
        SendWindow window = window();
        clock.advance(Duration.ofMinutes(5));

        Trouble late = catchThrowableOfType(Trouble.class, () -> ready.send(window, false));

        assertThat(late.kind()).isEqualTo(Trouble.Kind.LATER);
        assertThat(slack.texts()).isEmpty();
    }

    @Test
    void secretsAreNamedAndNeverStandInTheFile() throws IOException {
        Path shared = Files.writeString(directory.resolve("shared"), WRONG);
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rw----r--"));

        Path odd = Files.writeString(directory.resolve("odd"), WRONG + "\u00e4");
        Files.setPosixFilePermissions(odd, PosixFilePermissions.fromString("rw-------"));

        assertRefused("kind: mastodon\n    url: https://m.example\n    token: {file: odd}", "printable ASCII");
        assertRefused(
                "kind: mastodon\n    url: https://m.example\n    token: " + WRONG,
                "{env: NAME}, {file: PATH} or {credential: NAME}");
        assertRefused("kind: mastodon\n    url: https://m.example\n    token: {file: shared}", "chmod 600");
        assertRefused("kind: mastodon\n    url: https://m.example\n    token: {env: NOT_SET}", "NOT_SET is not set");
        assertRefused("kind: mastodon\n    url: http://m.example\n    token: {env: TOKEN}", "https");
        assertRefused("kind: slack-webhook\n    address: {env: WRONG}", "https");
        assertRefused("kind: mastodon\n    url: https://m.example\n    token: {env: TOKEN}\n    tok: x", "'tok'");
        assertRefused("kind: pigeon", "mastodon, bluesky");
        assertRefused("kind: [" + WRONG, "no YAML");
    }

    /** Such a file claims to be empty. */
    @Test
    void fileThatNeverEndsIsNotReadToItsEnd() {
        assertThatThrownBy(() -> ChannelFile.read(Path.of("/dev/zero")))
                .isInstanceOf(DaybookException.Usage.class)
                .hasMessageContaining("too long");
    }

    @Test
    void credentialOfSystemdIsReadThoughItsAccessListShowsAsTheGroups() throws IOException {
        Path given = Files.writeString(directory.resolve("hook"), WebhookStub.SECRET);
        String settings = "kind: webhook\n    url: https://a.example\n    secret: {credential: %s}";
        Files.setPosixFilePermissions(given, PosixFilePermissions.fromString("r--r-----"));

        assertThat(made(settings.formatted("hook")).name()).isEqualTo("c");

        assertRefused(settings.formatted("../channels.yaml"), "LoadCredential");
        assertRefused(settings.formatted("none"), "cannot be read");
        Files.setPosixFilePermissions(given, PosixFilePermissions.fromString("r--r--r--"));
        assertRefused(settings.formatted("hook"), "r--r--r--");
    }

    private void assertRefused(String settings, String said) {
        assertThatThrownBy(() -> made(settings))
                .isInstanceOf(DaybookException.Usage.class)
                .hasMessageContaining(said)
                .hasMessageNotContaining(WRONG);
    }

    private Channel made(String... settings) throws IOException {
        Path file = Files.writeString(
                directory.resolve("channels.yaml"), "channels:\n  c:\n    " + String.join("\n    ", settings) + "\n");
        URI base = loopback.serve("none", request -> null).resolve("/");
        Map<String, String> environment = Map.of(
                "CREDENTIALS_DIRECTORY",
                directory.toString(),
                "TOKEN",
                MastodonStub.TOKEN,
                "PASSWORD",
                BlueskyStub.PASSWORD,
                "WEBHOOK",
                WebhookStub.SECRET,
                "SLACK",
                base + "s/" + SlackStub.WEBHOOK_PATH,
                "DISCORD",
                base + "d/" + DiscordStub.WEBHOOK_PATH,
                "DISCORD_THREAD",
                base + "d/" + DiscordStub.WEBHOOK_PATH + "?thread_id=7",
                "WRONG",
                WRONG,
                "WRONG_ADDRESS",
                base + "s/services/" + WRONG);
        return new ChannelMaker(
                        SampleCampaign.definition(),
                        new ChannelMaker.Parts(
                                new JdkWire(Duration.ofSeconds(30)),
                                clock,
                                clock::advance,
                                new PrintWriter(new StringWriter()),
                                new SecretSource(environment, directory)))
                .named("c", ChannelFile.read(file));
    }

    private PostSlot posted(Channel channel, DayDigest digest) {
        Slot slot = new Slot("c", digest.getDate(), "manchuria-1945", 2026);
        new Poster(channel, new MemoryLedger(store, Crashes.NONE), clock)
                .attend(slot, World.post(digest), clock.instant().plusSeconds(60));
        return Optional.ofNullable(store.records.get(slot.id())).orElseThrow();
    }

    private static Slot slot() {
        return new Slot("c", DAY.digest().getDate(), "manchuria-1945", 2026);
    }

    private SendWindow window() {
        return new SendWindow(clock, clock.instant(), Duration.ofMinutes(1));
    }

    private static DayDigest harmful() {
        DigestEvent harm = DigestEvent.newBuilder(SampleCampaign.event("People were driven out", ""))
                .setType("massacre")
                .build();
        DigestEvent more = SampleCampaign.event("Another thing happened that takes many words to tell ".repeat(5), "");
        return DayDigest.newBuilder(SampleCampaign.day("1945-08-14", 7))
                .setHeadline("A headline")
                .setEvents(List.of(harm, more, more, more))
                .build();
    }
}
