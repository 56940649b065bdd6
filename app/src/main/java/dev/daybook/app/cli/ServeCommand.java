package dev.daybook.app.cli;

import dev.daybook.app.Campaigns;
import dev.daybook.app.Pipeline;
import dev.daybook.app.RunDriver;
import dev.daybook.app.Services;
import dev.daybook.app.Site;
import dev.daybook.app.Surroundings;
import dev.daybook.error.DaybookException;
import dev.daybook.producer.RunRequest;
import dev.daybook.producer.pace.Speed;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.seed.CampaignPack;
import java.io.PrintWriter;
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
        description = "Serve the dashboard and the HTTP interface on this machine, with the archive and a live run.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  daybook serve                         http://localhost:1945",
            "  daybook serve --port 8080 --speed 1d/10s",
        })
final class ServeCommand implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_535;

    private final Surroundings surroundings;

    @Mixin
    CampaignArgument campaign;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "1945",
            description = "Port of the dashboard; 0 takes a free one. Default: 1945.")
    int port;

    @Option(
            names = "--speed",
            paramLabel = "SPEED",
            defaultValue = "1d/2s",
            description = "Speed of the live run: max, realtime, 3600x, 1d/2s. Default: 1d/2s.")
    String speed = "1d/2s";

    @Option(names = "--restart", description = "Let the live run begin anew.")
    boolean restart;

    @Mixin
    BrokerOptions broker;

    @Spec
    CommandSpec spec;

    ServeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new DaybookException.Usage("--port %d: wanted 0 to %d".formatted(port, HIGHEST_PORT));
        }
        CampaignPack pack = Campaigns.load(campaign.campaign, surroundings.home());
        CampaignDefinition definition = pack.definition();
        RunRequest live = RunRequest.of(definition.getId() + "-live", Speed.parse(speed))
                .to(definition.getHighlightTo())
                .restart(restart)
                .stay(true);
        try (Services services = new Services(surroundings.ending())) {
            Pipeline pipeline =
                    Pipeline.open(services, KeptBroker.of(broker.choice(0), surroundings.environment()), surroundings);
            pipeline.startTopology();
            Site site = services.start(() -> Site.open(pipeline.connection(), port, surroundings));
            play(pipeline, archive(pipeline, pack));
            play(pipeline, pipeline.openRun(pack, live));
            tell(site, live);
            return surroundings.ending().await();
        }
    }

    private static void play(Pipeline pipeline, RunDriver run) {
        pipeline.listenFor(run);
        run.begin();
    }

    /** The whole span at full speed; anew if the pack has changed since. */
    private static RunDriver archive(Pipeline pipeline, CampaignPack pack) {
        RunRequest archive = RunRequest.of(pack.definition().getId(), Speed.MAX);
        try {
            return pipeline.openRun(pack, archive);
        } catch (DaybookException.BadRecords e) {
            return pipeline.openRun(pack, archive.restart(true));
        }
    }

    private void tell(Site site, RunRequest live) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("http://localhost:%d/%n", site.address().getPort());
        out.flush();
        PrintWriter err = spec.commandLine().getErr();
        err.printf(
                "daybook: run %s plays at %s; Ctrl-C ends it%n",
                live.run(), live.speed().text());
        err.flush();
    }
}
