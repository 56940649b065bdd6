package dev.daybook.app.cli;

import dev.daybook.app.Campaigns;
import dev.daybook.app.Pipeline;
import dev.daybook.app.Production;
import dev.daybook.app.RunDriver;
import dev.daybook.app.Services;
import dev.daybook.app.Site;
import dev.daybook.app.Surroundings;
import dev.daybook.app.VisitorRuns;
import dev.daybook.app.console.Screen;
import dev.daybook.app.console.Serving;
import dev.daybook.app.console.ServingDisplay;
import dev.daybook.consumer.gateway.GatewaySettings;
import dev.daybook.consumer.gateway.operate.Vitals;
import dev.daybook.producer.PlayResult;
import dev.daybook.producer.Progress;
import dev.daybook.producer.RunRequest;
import dev.daybook.producer.pace.Speed;
import dev.daybook.schema.RunClock;
import dev.daybook.seed.CampaignPack;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code daybook serve}: broker, topology, an archive run, a live run beside it, and the dashboard. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Serve the dashboard and the HTTP interface, with the archive, a live run and runs of viewers.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  daybook serve                         http://localhost:1945",
            "  daybook serve --port 8080 --speed 1d/10s",
            "  DAYBOOK_TOKEN=$(openssl rand -hex 16) daybook serve --host 0.0.0.0"
        })
final class ServeCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    CampaignArgument campaign;

    @Mixin
    ServeOptions options;

    @Option(
            names = "--speed",
            paramLabel = "SPEED",
            defaultValue = "1d/2s",
            converter = Arguments.SpeedText.class,
            description = "Speed of the live run: max, realtime, 3600x, 1d/2s. Default: 1d/2s.")
    Speed speed = Speed.MAX;

    @Option(names = "--restart", description = "Let the live run begin anew.")
    boolean restart;

    @Mixin
    BrokerOptions broker;

    @Option(
            names = "--broker-port",
            paramLabel = "PORT",
            defaultValue = "0",
            description = "Port of the embedded broker, for other Kafka clients. Default: any free one.")
    int brokerPort;

    @Spec
    CommandSpec spec;

    ServeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        GatewaySettings settings = options.settings(surroundings.environment());
        CampaignPack pack = Campaigns.load(campaign.campaign, surroundings.home());
        RunRequest request = RunRequest.of(pack.definition().getId() + "-live", speed)
                .between(pack.definition(), null, null)
                .restart(restart)
                .stay(true);
        try (Services services = new Services(surroundings.ending())) {
            Pipeline pipeline = Pipeline.open(
                    services, KeptBroker.of(broker.choice(brokerPort), surroundings.environment()), surroundings);
            pipeline.watched(Vitals.empty()).startTopology();
            Production production = new Production(pack, pipeline);
            VisitorRuns visitors = services.start(
                    () -> VisitorRuns.open(pack, Set.of(production.archive(), request.run()), pipeline, surroundings));
            Site site = pipeline.startSite(settings, visitors);
            visitors.lookAfter(site::isFollowed);
            production.playArchive();
            RunDriver live = production.play(request);
            tell(services, site, live, settings);
            return surroundings.ending().await();
        }
    }

    /** A result is the address alone; on a terminal that can be drawn on, a line says the rest again and again. */
    private void tell(Services services, Site site, RunDriver live, GatewaySettings settings) {
        Screen screen =
                new Screen(spec.commandLine().getOut(), spec.commandLine().getErr(), surroundings.terminal());
        String address = options.address(site.address());
        screen.print(address + System.lineSeparator());
        spec.commandLine().getOut().flush();
        screen.say("daybook: run %s plays at %s; %sCtrl-C ends it"
                .formatted(
                        live.run(),
                        speed.text(),
                        settings.sharing().token() == null && !settings.boundToLoopback()
                                ? "there is no token, so nobody may drive it over HTTP; "
                                : ""));
        if (!Verbosity.isAsked(spec.commandLine().getParseResult())) {
            ServingDisplay display = services.start(() -> ServingDisplay.open(
                    () -> new Serving(address, clockOf(live), site.openStreams(), site.lag()),
                    screen,
                    surroundings.terminal()));
            surroundings.ending().whenCome(display::close);
        }
    }

    private static Optional<RunClock> clockOf(RunDriver live) {
        return live.ended().getNow(PlayResult.STOPPED) == PlayResult.DELETED
                ? Optional.empty()
                : live.progress().map(Progress::clock);
    }
}
