package dev.daybook.consumer.post.config;

import com.fasterxml.jackson.databind.JsonNode;
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
import dev.daybook.consumer.post.http.Service;
import dev.daybook.consumer.post.http.Wire;
import dev.daybook.consumer.post.local.DirectoryChannel;
import dev.daybook.consumer.post.local.PrintChannel;
import dev.daybook.consumer.post.mastodon.MastodonChannel;
import dev.daybook.consumer.post.mastodon.MastodonSettings;
import dev.daybook.consumer.post.text.PostStyle;
import dev.daybook.consumer.post.text.PostWriter;
import dev.daybook.consumer.text.TerminalStyle;
import dev.daybook.error.DaybookException;
import dev.daybook.schema.CampaignDefinition;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes channels of settings. */
public final class ChannelMaker {

    /** The channel that is there without settings. */
    public static final String STDOUT = "stdout";

    private static final List<String> KINDS =
            List.of("mastodon", "bluesky", "slack", "slack-webhook", "discord", "webhook", "directory", STDOUT);
    private static final int MOST_PARTS = 40;
    private static final int PARTS = 6;
    private static final int COLUMNS = 80;

    private final CampaignDefinition campaign;
    private final Parts parts;

    /**
     * What channels work with.
     *
     * @param wire    carries requests
     * @param clock   the wall clock
     * @param pause   waits
     * @param out     where {@code stdout} prints
     * @param secrets where secrets are
     */
    public record Parts(Wire wire, Clock clock, Consumer<Duration> pause, PrintWriter out, SecretSource secrets) {}

    /** @param campaign whose days are posted */
    public ChannelMaker(CampaignDefinition campaign, Parts parts) {
        this.campaign = campaign;
        this.parts = parts;
    }

    /** The channel that prints, without settings. */
    public Channel printing() {
        return new PrintChannel(STDOUT, writer(new PostStyle(List.of(), Optional.empty())), parts.out());
    }

    /**
     * The channel of that name.
     *
     * @throws DaybookException.Usage if the file has none, a setting is wrong, or a secret is not to be had
     */
    public Channel named(String name, ChannelFile file) {
        JsonNode values = file.settings().get(name);
        if (values == null) {
            throw new DaybookException.Usage("%s has no channel '%s'; it has: %s"
                    .formatted(
                            file.file(), name, String.join(", ", file.settings().keySet())));
        }
        Settings settings = new Settings(file.file() + ": " + name, values, parts.secrets());
        String kind = settings.oneOf("kind", "", KINDS);
        PostWriter writer = writer(settings.style());
        Channel channel = switch (kind) {
            case "mastodon" -> mastodon(name, settings, writer);
            case "bluesky" -> bluesky(name, settings, writer);
            case "slack" -> slack(name, settings, writer);
            case "slack-webhook" ->
                new SlackWebhookChannel(name, settings.secretAddress("address"), writer, service(settings));
            case "discord" -> new DiscordChannel(name, settings.secretAddress("address"), writer, service(settings));
            case "webhook" ->
                new SignedWebhookChannel(
                        name,
                        settings.address("url", settings.text("url")),
                        new Signature(settings.secret("secret")),
                        writer,
                        service(settings));
            case "directory" -> directory(name, settings, file, writer);
            default -> new PrintChannel(name, writer, parts.out());
        };
        settings.checkAllRead();
        return channel;
    }

    private Channel mastodon(String name, Settings settings, PostWriter writer) {
        MastodonSettings account = new MastodonSettings(
                settings.server("url", Optional.empty()),
                settings.secret("token"),
                settings.oneOf("visibility", "unlisted", List.of("public", "unlisted", "private")),
                settings.optional("language").orElse("en"),
                settings.number("max-parts", PARTS, MOST_PARTS));
        return new MastodonChannel(name, account, writer, service(settings), parts.pause());
    }

    private Channel bluesky(String name, Settings settings, PostWriter writer) {
        BlueskySettings account = new BlueskySettings(
                settings.server("url", Optional.of("https://bsky.social")),
                settings.text("identifier"),
                settings.secret("password"),
                settings.optional("language").orElse("en"),
                settings.number("max-parts", PARTS, MOST_PARTS));
        return new BlueskyChannel(name, account, writer, service(settings));
    }

    private Channel slack(String name, Settings settings, PostWriter writer) {
        return new SlackChannel(
                name,
                settings.server("url", Optional.of("https://slack.com")),
                settings.secret("token"),
                settings.text("conversation"),
                writer,
                service(settings));
    }

    private Channel directory(String name, Settings settings, ChannelFile file, PostWriter writer) {
        Path directory = file.file().toAbsolutePath().resolveSibling(settings.text("path"));
        return new DirectoryChannel(
                name, directory, writer, OutputFormat.MARKDOWN.renderer(campaign, TerminalStyle.plain(COLUMNS)));
    }

    /** Made last, when the channel's secrets have been read. */
    private Service service(Settings settings) {
        return new Service(parts.wire(), parts.clock(), new Scrubbing(settings.secrets()));
    }

    private PostWriter writer(PostStyle style) {
        return new PostWriter(campaign, style);
    }
}
