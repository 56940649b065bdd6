package dev.daybook.consumer.post;

import dev.daybook.consumer.SampleCampaign;
import dev.daybook.consumer.digest.OutputFormat;
import dev.daybook.consumer.post.bluesky.BlueskyChannel;
import dev.daybook.consumer.post.bluesky.BlueskySettings;
import dev.daybook.consumer.post.channel.Channel;
import dev.daybook.consumer.post.chat.DiscordChannel;
import dev.daybook.consumer.post.chat.Signature;
import dev.daybook.consumer.post.chat.SignedWebhookChannel;
import dev.daybook.consumer.post.chat.SlackChannel;
import dev.daybook.consumer.post.chat.SlackWebhookChannel;
import dev.daybook.consumer.post.http.Scrubbing;
import dev.daybook.consumer.post.http.Secret;
import dev.daybook.consumer.post.http.Service;
import dev.daybook.consumer.post.http.Wire;
import dev.daybook.consumer.post.local.DirectoryChannel;
import dev.daybook.consumer.post.local.PrintChannel;
import dev.daybook.consumer.post.mastodon.MastodonChannel;
import dev.daybook.consumer.post.mastodon.MastodonSettings;
import dev.daybook.consumer.post.stub.BlueskyStub;
import dev.daybook.consumer.post.stub.DiscordStub;
import dev.daybook.consumer.post.stub.Loopback;
import dev.daybook.consumer.post.stub.MastodonStub;
import dev.daybook.consumer.post.stub.SlackStub;
import dev.daybook.consumer.post.stub.Stub;
import dev.daybook.consumer.post.stub.TestClock;
import dev.daybook.consumer.post.stub.WebhookStub;
import dev.daybook.consumer.post.text.PostStyle;
import dev.daybook.consumer.post.text.PostWriter;
import dev.daybook.consumer.text.TerminalStyle;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Every service as a stub, and the channels to them. */
final class Services {

    static final PostStyle STYLE = new PostStyle(
            List.of("OnThisDay", "Manchuria1945"), Optional.of("https://daybook.example/{campaign}/{date}"));

    final TestClock clock;
    final MastodonStub mastodon;
    final BlueskyStub bluesky;
    final SlackStub hook;
    final SlackStub slack;
    final DiscordStub discord;
    final WebhookStub webhook;
    final StringWriter printed = new StringWriter();
    private final Path directory;
    private final Map<String, URI> addresses = new TreeMap<>();

    /** @param weather what befalls the stubs */
    Services(TestClock clock, Loopback loopback, Path directory, UnaryOperator<Stub> weather) {
        this.clock = clock;
        this.directory = directory;
        mastodon = new MastodonStub(clock, 500);
        bluesky = new BlueskyStub(clock);
        hook = new SlackStub(clock);
        slack = new SlackStub(clock);
        discord = new DiscordStub(clock);
        webhook = new WebhookStub(clock);
        Map<String, Stub> stubs = Map.of(
                "mastodon",
                mastodon,
                "bluesky",
                bluesky,
                "hook",
                hook,
                "slack",
                slack,
                "discord",
                discord,
                "webhook",
                webhook);
        stubs.forEach((name, stub) -> addresses.put(name, loopback.serve(name, weather.apply(stub))));
    }

    /** A process's channels. */
    List<Channel> channels(Wire wire, Crashes crashes) {
        Service service = new Service(crashes.on(wire), clock, new Scrubbing(List.of()));
        PostWriter writer = new PostWriter(SampleCampaign.definition(), STYLE);
        Secret hookAddress = secret(addresses.get("hook") + SlackStub.WEBHOOK_PATH);
        Secret discordAddress = secret(addresses.get("discord") + DiscordStub.WEBHOOK_PATH);
        return List.of(
                new MastodonChannel(
                        "mastodon",
                        new MastodonSettings(
                                addresses.get("mastodon"), secret(MastodonStub.TOKEN), "unlisted", "en", 6),
                        writer,
                        service,
                        clock::advance),
                new BlueskyChannel(
                        "bluesky",
                        new BlueskySettings(
                                addresses.get("bluesky"), BlueskyStub.HANDLE, secret(BlueskyStub.PASSWORD), "en", 6),
                        writer,
                        service),
                new SlackWebhookChannel("hook", hookAddress, writer, service),
                new SlackChannel("slack", addresses.get("slack"), secret(SlackStub.TOKEN), "C1", writer, service),
                new DiscordChannel("discord", discordAddress, writer, service),
                new SignedWebhookChannel(
                        "webhook",
                        addresses.get("webhook").resolve("in"),
                        new Signature(secret(WebhookStub.SECRET)),
                        writer,
                        service),
                new DirectoryChannel(
                        "directory",
                        directory,
                        writer,
                        OutputFormat.MARKDOWN.renderer(SampleCampaign.definition(), TerminalStyle.plain(80))),
                new PrintChannel("stdout", writer, new PrintWriter(printed)));
    }

    private static Secret secret(String value) {
        return new Secret("the test", value);
    }
}
