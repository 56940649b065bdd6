package dev.daybook.app.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.app.Ending;
import dev.daybook.app.RunReading;
import dev.daybook.app.broker.SharedBroker;
import dev.daybook.app.cli.ArchiveOnSharedBroker;
import dev.daybook.consumer.post.channel.Channel;
import dev.daybook.consumer.post.channel.DayPost;
import dev.daybook.consumer.post.channel.Message;
import dev.daybook.consumer.post.channel.Message.Part;
import dev.daybook.consumer.post.config.ChannelFile;
import dev.daybook.consumer.post.config.ChannelMaker;
import dev.daybook.consumer.post.config.SecretSource;
import dev.daybook.consumer.post.http.Answer;
import dev.daybook.consumer.post.text.Graphemes;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every day of the shipped campaign, on every kind of channel. */
class EveryDayOfThePackIT {

    private static final String CHANNELS = """
            channels:
              mastodon: {kind: mastodon, url: 'https://m.example', token: {env: S}, link: 'https://d.example/{date}'}
              bluesky: {kind: bluesky, identifier: a, password: {env: S}, hashtags: [OnThisDay]}
              slack: {kind: slack, token: {env: S}, conversation: C1}
              discord: {kind: discord, address: {env: U}}
            """;

    @TempDir
    private Path scratch;

    @Test
    void postFitsEveryChannelAndKeepsDateAndHeadlineWhole() throws Exception {
        ArchiveOnSharedBroker.load(scratch);
        RunReading archive = RunReading.of("manchuria-1945", SharedBroker.connection(), new Ending());
        ChannelFile file = ChannelFile.read(Files.writeString(scratch.resolve("channels.yaml"), CHANNELS));
        ChannelMaker maker = new ChannelMaker(archive.definition(), parts());
        int warned = 0;
        for (String name : List.of("mastodon", "bluesky", "slack", "discord")) {
            Channel channel = maker.named(name, file);
            for (LocalDate day : archive.view().days()) {
                DayPost post = new DayPost(archive.view().digest(day).orElseThrow(), Optional.empty());
                Message message = channel.render(post);
                check(message, post, name + " " + day);
                warned += message.warning().isPresent() ? 1 : 0;
            }
        }
        assertThat(archive.view().days()).hasSize(298);
        assertThat(warned).as("days with a warning field").isPositive();
    }

    private static void check(Message message, DayPost post, String what) {
        int most = what.startsWith("mastodon") ? 500 : what.startsWith("bluesky") ? 300 : Integer.MAX_VALUE;
        for (Part part : message.parts()) {
            assertThat(part.length()).as(what).isLessThanOrEqualTo(part.limit());
            assertThat(Graphemes.count(part.text().replaceAll("https?://\\S+", "x".repeat(23))))
                    .as(what)
                    .isLessThanOrEqualTo(most
                            - message.warning()
                                    .filter(w -> most == 500)
                                    .map(String::length)
                                    .orElse(0));
        }
        assertThat(message.parts()).as(what).hasSizeBetween(1, 6);
        String first = message.parts().get(0).text();
        assertThat(first)
                .as(what)
                .contains("On this day in " + post.digest().getDate().getYear() + " · ");
        if (!post.digest().getQuiet() && most < Integer.MAX_VALUE) {
            assertThat(first).as(what).contains(post.digest().getHeadline());
        }
    }

    /** An instance that says nothing of its limits, so that Mastodon's own count. */
    private static ChannelMaker.Parts parts() {
        return new ChannelMaker.Parts(
                request -> new Answer(
                        200, HttpHeaders.of(Map.of(), (a, b) -> true), "{}".getBytes(StandardCharsets.UTF_8)),
                Clock.systemUTC(),
                time -> {},
                new PrintWriter(new StringWriter()),
                new SecretSource(Map.of("S", "secret-of-the-test", "U", "https://d.example/hook"), Path.of("")));
    }
}
