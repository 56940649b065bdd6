package dev.daybook.app.cli;

import dev.daybook.app.Campaigns;
import dev.daybook.app.Pipeline;
import dev.daybook.app.PostDesk;
import dev.daybook.app.PostingThread;
import dev.daybook.app.Services;
import dev.daybook.app.Surroundings;
import dev.daybook.consumer.gateway.operate.Vitals;
import dev.daybook.consumer.post.Poster;
import dev.daybook.consumer.post.PostingLoop;
import dev.daybook.consumer.post.channel.Channel;
import dev.daybook.consumer.post.ledger.PostLedger;
import dev.daybook.consumer.post.schedule.Agenda;
import dev.daybook.consumer.post.schedule.CatchUp;
import dev.daybook.consumer.post.schedule.CronTimetable;
import dev.daybook.consumer.post.schedule.Timetable;
import dev.daybook.error.DaybookException;
import dev.daybook.seed.CampaignPack;
import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code daybook schedule}: every day's post at its time, until it is stopped. */
@Command(
        name = "schedule",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Post every day what happened on this day, once on each channel, until stopped.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  daybook schedule --at 09:00 --zone Asia/Tokyo --channel my-mastodon",
            "  daybook schedule --cron '30 8 * * 1-5' --zone Europe/Berlin --channel news --catch-up all=3"
        })
final class ScheduleCommand implements Callable<Integer> {

    private static final Duration LONGEST_NOT_AFTER = Duration.ofDays(14);

    /** What becomes of days on which nothing is recorded. */
    enum QuietDays {
        SKIP,
        POST
    }

    private final Surroundings surroundings;

    @Mixin
    CampaignArgument campaign;

    @Option(names = "--at", paramLabel = "HH:MM", description = "Every day at this time; this or --cron.")
    @Nullable
    String at;

    @Option(names = "--cron", paramLabel = "EXPR", description = "At the days and times of five cron fields.")
    @Nullable
    String cron;

    @Option(names = "--zone", paramLabel = "ZONE", required = true, description = "Zone of the times, as Asia/Tokyo.")
    String zone = "UTC";

    @Mixin
    ChannelOptions channels;

    @Option(
            names = "--catch-up",
            paramLabel = "WHICH",
            defaultValue = "latest",
            description = "What is posted of what was missed: none, latest or all=N. Default: latest.")
    String catchUp = "latest";

    @Option(
            names = "--not-after",
            paramLabel = "TIME",
            defaultValue = "6h",
            converter = Arguments.WallTime.class,
            description = "How long after its time a post may still go out. Default: 6h.")
    Duration notAfter = Duration.ofHours(6);

    @Option(
            names = "--quiet-days",
            paramLabel = "WHAT",
            defaultValue = "skip",
            description = "skip or post days on which nothing is recorded. Default: skip.")
    QuietDays quietDays = QuietDays.SKIP;

    @Mixin
    BrokerOptions broker;

    @Mixin
    HealthOptions health;

    @Spec
    CommandSpec spec;

    ScheduleCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Timetable timetable = timetable();
        CatchUp missed = CatchUp.parse(catchUp);
        if (notAfter.compareTo(LONGEST_NOT_AFTER) > 0) {
            throw new DaybookException.Usage("--not-after: wanted at most " + LONGEST_NOT_AFTER.toHours() + "h");
        }
        CampaignPack pack = Campaigns.load(campaign.campaign, surroundings.home());
        try (Services services = new Services(surroundings.ending())) {
            Role role = new Role(surroundings, spec);
            Pipeline pipeline =
                    role.open(services, KeptBroker.of(broker.roleChoice(), surroundings.environment()), health);
            PostDesk desk = PostDesk.open(
                    pack,
                    pipeline,
                    surroundings,
                    channels.file(surroundings.environment()),
                    spec.commandLine().getOut());
            List<LocalDate> days = desk.days(quietDays == QuietDays.POST);
            for (Channel channel : desk.channels(channels.names)) {
                Agenda agenda = new Agenda(channel.name(), desk.campaign().getId(), timetable, missed, notAfter);
                start(services, desk, channel, agenda, days, role.vitals());
                tell(channel, agenda.next(surroundings.clock().instant(), days));
            }
            return role.work();
        }
    }

    private void start(
            Services services, PostDesk desk, Channel channel, Agenda agenda, List<LocalDate> days, Vitals vitals) {
        PostLedger ledger = services.start(() -> desk.ledger(channel.name()));
        PostCounters counters = new PostCounters(vitals.metrics(), channel.name());
        Poster poster = new Poster(channel, ledger, surroundings.clock(), counters);
        PostingLoop loop = new PostingLoop(agenda, poster, ledger, days, desk::post, surroundings.clock());
        PostingThread thread = services.start(() -> PostingThread.start(channel.name(), loop, surroundings));
        vitals.health().live("posts on " + channel.name(), thread::isAlive);
    }

    private void tell(Channel channel, Instant next) {
        PrintWriter err = spec.commandLine().getErr();
        err.printf(
                "daybook: posts on %s; looks again at %s; Ctrl-C ends it%n",
                channel.name(), ZonedDateTime.ofInstant(next, ZoneId.of(zone)));
        err.flush();
    }

    private Timetable timetable() {
        if ((at == null) == (cron == null)) {
            throw new DaybookException.Usage("give --at or --cron, one of them");
        }
        ZoneId place;
        try {
            place = ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new DaybookException.Usage("--zone '%s': wanted a zone such as Asia/Tokyo or UTC".formatted(zone));
        }
        if (cron != null) {
            return new CronTimetable(cron, place);
        }
        try {
            return Timetable.daily(LocalTime.parse(String.valueOf(at)), place);
        } catch (DateTimeException e) {
            throw new DaybookException.Usage("--at '%s': wanted a time such as 09:00".formatted(at));
        }
    }
}
