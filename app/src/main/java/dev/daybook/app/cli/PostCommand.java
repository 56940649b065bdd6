package dev.daybook.app.cli;

import dev.daybook.app.Campaigns;
import dev.daybook.app.Pipeline;
import dev.daybook.app.PostDesk;
import dev.daybook.app.Services;
import dev.daybook.app.Surroundings;
import dev.daybook.consumer.post.DryRun;
import dev.daybook.consumer.post.channel.Channel;
import dev.daybook.consumer.post.channel.DayPost;
import dev.daybook.consumer.post.channel.Message;
import dev.daybook.consumer.post.channel.PostPicture;
import dev.daybook.consumer.post.channel.Trouble;
import dev.daybook.consumer.post.ledger.Slot;
import dev.daybook.error.DaybookException;
import dev.daybook.seed.CampaignPack;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code daybook post}: one day's post, now. */
@Command(
        name = "post",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Post what happened on a day of the year, once a year on each channel.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  daybook post --on 08-26 --channel stdout",
            "  daybook post --on 08-26 --channel my-mastodon,my-bluesky --dry-run"
        })
final class PostCommand implements Callable<Integer> {

    private static final int NOT_SENT = 4;

    private final Surroundings surroundings;

    @Mixin
    CampaignArgument campaign;

    @Option(
            names = "--on",
            paramLabel = "MM-DD",
            required = true,
            converter = Arguments.DayOfYear.class,
            description = "Day of the year, as 08-26.")
    MonthDay on = MonthDay.of(1, 1);

    @Mixin
    ChannelOptions channels;

    @Option(names = "--dry-run", description = "Print exactly what would be sent, with its lengths; send nothing.")
    boolean dryRun;

    @Mixin
    BrokerOptions broker;

    @Spec
    CommandSpec spec;

    PostCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        CampaignPack pack = Campaigns.load(campaign.campaign, surroundings.home());
        PrintWriter out = spec.commandLine().getOut();
        try (Services services = new Services(surroundings.ending())) {
            Pipeline pipeline =
                    Pipeline.open(services, KeptBroker.of(broker.choice(0), surroundings.environment()), surroundings);
            PostDesk desk = PostDesk.open(pack, pipeline, surroundings, channels.file(surroundings.environment()), out);
            return post(desk, desk.channels(channels.names));
        }
    }

    private int post(PostDesk desk, List<Channel> opened) {
        int year = LocalDate.now(surroundings.clock()).getYear();
        List<LocalDate> days = desk.days(true).stream()
                .filter(day -> MonthDay.from(day).equals(on))
                .toList();
        if (days.isEmpty()) {
            throw new DaybookException.Usage("--on %s: no day of %s falls on it"
                    .formatted(on.toString().substring(2), desk.campaign().getId()));
        }
        boolean all = true;
        for (LocalDate day : days) {
            DayPost post = desk.post(day).orElseThrow();
            for (Channel channel : opened) {
                Slot slot = new Slot(channel.name(), day, desk.campaign().getId(), year);
                all &= dryRun ? print(channel, slot, post) : send(desk, channel, slot, post);
            }
        }
        return all ? 0 : NOT_SENT;
    }

    private boolean send(PostDesk desk, Channel channel, Slot slot, DayPost post) {
        return new PostByHand(desk, surroundings, spec.commandLine().getErr()).send(channel, slot, post);
    }

    private boolean print(Channel channel, Slot slot, DayPost post) {
        try {
            Message message = channel.render(post);
            PrintWriter out = spec.commandLine().getOut();
            out.print(DryRun.print(
                    slot,
                    message,
                    message.picture().map(picture -> file(slot, picture).toString())));
            out.flush();
            return true;
        } catch (Trouble e) {
            throw new DaybookException.Unavailable(channel.name() + ": " + e.reason());
        }
    }

    /** Beside other temporary files, one a day. */
    private static Path file(Slot slot, PostPicture picture) {
        try {
            Path file = Files.createTempFile("daybook-%s-".formatted(slot.day()), ".png");
            return Files.write(file, picture.png());
        } catch (IOException e) {
            throw new DaybookException.Unavailable("the picture cannot be written: " + e.getMessage());
        }
    }
}
