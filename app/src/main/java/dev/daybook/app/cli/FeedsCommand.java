package dev.daybook.app.cli;

import dev.daybook.app.ArchiveRun;
import dev.daybook.app.Campaigns;
import dev.daybook.app.Surroundings;
import dev.daybook.consumer.feed.FeedForm;
import dev.daybook.consumer.feed.Feeds;
import dev.daybook.consumer.view.RunView;
import dev.daybook.error.DaybookException;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.seed.CampaignPack;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code daybook feeds}: the anniversaries as files that feed readers and calendars subscribe to. */
@Command(
        name = "feeds",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Write the campaign's anniversaries as Atom, RSS 2.0, JSON Feed and iCalendar.",
            "A feed holds the last " + Feeds.MAX_ENTRIES + " up to today, the calendar those of the whole year."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  daybook feeds --out public/feeds --base-url https://history.example",
            "  daybook feeds my-campaign --out . --as-of 2027-08-09"
        })
final class FeedsCommand implements Callable<Integer> {

    private static final String DEFAULT_BASE = "http://localhost:1945";

    private final Surroundings surroundings;

    @Mixin
    CampaignArgument campaign;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Directory for CAMPAIGN.atom, .rss, .json and .ics; made if it is not there.")
    Path directory = Path.of("");

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "Where people find the page; the feeds lie below it in /feeds. Default: " + DEFAULT_BASE
                    + ", as daybook serve has it.")
    String baseUrl = DEFAULT_BASE;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Arguments.Day.class,
            description = "As if today were DATE. Default: today in the campaign's zone.")
    @Nullable
    LocalDate asOf;

    @Mixin
    BrokerOptions broker;

    @Spec
    CommandSpec spec;

    FeedsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        URI home = WebAddress.ofPage("--base-url", baseUrl);
        CampaignPack pack = Campaigns.load(campaign.campaign, surroundings.home());
        CampaignDefinition definition = pack.definition();
        LocalDate today = asOf == null ? Feeds.today(definition, surroundings.clock()) : asOf;
        RunView archive = ArchiveRun.read(pack, broker.choice(0), surroundings);
        makeDirectory();
        Feeds feeds = new Feeds(archive, definition, home);
        for (FeedForm form : FeedForm.values()) {
            Path file = directory.resolve(definition.getId() + "." + form.ending());
            WholeFile.write(file, feeds.write(form, today).getBytes(StandardCharsets.UTF_8));
            spec.commandLine().getOut().println(file);
        }
        return 0;
    }

    private void makeDirectory() {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new DaybookException.Unavailable(directory + ": cannot be made (" + e + ")", e);
        }
    }
}
