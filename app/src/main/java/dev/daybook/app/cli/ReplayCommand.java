package dev.daybook.app.cli;

import dev.daybook.app.Campaigns;
import dev.daybook.app.Pipeline;
import dev.daybook.app.RunDriver;
import dev.daybook.app.RunRemote;
import dev.daybook.app.Services;
import dev.daybook.app.Surroundings;
import dev.daybook.app.console.Screen;
import dev.daybook.consumer.digest.DigestRenderer;
import dev.daybook.consumer.text.TerminalStyle;
import dev.daybook.producer.Opening;
import dev.daybook.producer.PlayResult;
import dev.daybook.producer.RunRequest;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.seed.CampaignPack;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code daybook replay}: plays a campaign and prints the digest of each day as it closes. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Play a campaign, day by day, and print the digest of each day as it closes.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  daybook replay                        two seconds a day",
            "  daybook replay --speed max --output json > days.jsonl",
            "  daybook replay --from 1945-08-17 --to 1945-08-26 --speed 1d/5s"
        })
final class ReplayCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    CampaignArgument campaign;

    @Mixin
    ReplayOptions options;

    @Mixin
    OutputOptions output;

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

    ReplayCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        CampaignPack pack = Campaigns.load(campaign.campaign, surroundings.home());
        RunRequest request = options.request(pack.definition());
        try (Services services = new Services(surroundings.ending())) {
            Pipeline pipeline = Pipeline.open(services, broker.choice(brokerPort), surroundings);
            if (!pipeline.broker().isEmbedded()) {
                new RunRemote(pipeline.connection()).refuseIfPlayed(request.run());
            }
            // It joins its group while the run is looked for.
            pipeline.startTopology();
            RunDriver driver = pipeline.openRun(pack, request);
            if (driver.opening().kind() == Opening.Kind.FINISHED) {
                return alreadyFinished(request.run());
            }
            Screen screen =
                    new Screen(spec.commandLine().getOut(), spec.commandLine().getErr(), surroundings.terminal());
            tell(screen, pack.definition(), request, driver.opening(), pipeline);
            int status = new ReplaySession(surroundings, pack.definition(), request, driver, screen)
                    .play(services, pipeline, renderer(pack.definition()), !logs());
            sayHowItEnded(screen, driver, pipeline);
            return status;
        }
    }

    private DigestRenderer renderer(CampaignDefinition definition) {
        return output.form.renderer(
                definition,
                new TerminalStyle(
                        surroundings.terminal().columns(),
                        surroundings.terminal().colour()));
    }

    /** Logs go to standard error as they come: a progress line would be torn by them. */
    private boolean logs() {
        return Verbosity.isAsked(spec.commandLine().getParseResult());
    }

    private int alreadyFinished(String run) {
        spec.commandLine()
                .getErr()
                .printf("daybook: run %s is finished; --restart plays it anew, --run ID plays another%n", run);
        return 0;
    }

    /** Who watches a terminal is told what plays; who reads a pipe only what differs from a first replay. */
    private void tell(
            Screen screen, CampaignDefinition definition, RunRequest request, Opening opening, Pipeline pipeline) {
        if (!surroundings.terminal().errors() && opening.kind() != Opening.Kind.CONTINUED) {
            return;
        }
        String how = switch (opening.kind()) {
            case BEGUN -> "plays";
            case RESTARTED -> "begins anew with";
            case CONTINUED, FINISHED -> "goes on after " + opening.date() + " with";
        };
        screen.say("daybook: run %s %s %s to %s at %s%s; broker %s %s; %s"
                .formatted(
                        request.run(),
                        how,
                        Optional.ofNullable(request.from()).orElse(definition.getSpanFrom()),
                        Optional.ofNullable(request.to()).orElse(definition.getSpanTo()),
                        request.speed().text(),
                        request.startPaused() ? ", paused" : "",
                        pipeline.connection().bootstrapServers(),
                        pipeline.broker().origin(),
                        surroundings.terminal().takesKeys() ? "? shows the keys" : "Ctrl-C ends it"));
    }

    /** A run that was stopped can be continued, if its broker can. */
    private void sayHowItEnded(Screen screen, RunDriver driver, Pipeline pipeline) {
        if (driver.ended().getNow(PlayResult.FINISHED) == PlayResult.DELETED) {
            screen.say("daybook: run %s was deleted".formatted(driver.run()));
        } else if (driver.ended().getNow(PlayResult.FINISHED) == PlayResult.STOPPED) {
            boolean gone = pipeline.broker().isEmbedded()
                    && broker.choice(brokerPort).dataDirectory().isEmpty();
            screen.say("daybook: run %s stopped on %s; %s"
                    .formatted(
                            driver.run(),
                            driver.progress()
                                    .map(progress -> progress.clock().getDate().toString())
                                    .orElse("no day"),
                            gone ? "with --data-dir DIR it could be continued" : "the same command continues it"));
        }
    }
}
