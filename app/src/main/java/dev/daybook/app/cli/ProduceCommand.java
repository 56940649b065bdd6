package dev.daybook.app.cli;

import dev.daybook.app.Campaigns;
import dev.daybook.app.Pipeline;
import dev.daybook.app.Production;
import dev.daybook.app.Services;
import dev.daybook.app.Surroundings;
import dev.daybook.producer.RunRequest;
import dev.daybook.seed.CampaignPack;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code daybook produce}: plays a campaign's archive run and a live run, and takes what is asked of them. */
@Command(
        name = "produce",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Play a campaign's archive run and a live run until stopped, driven by 'daybook transport'.",
            "The topology is 'daybook stream', the dashboard 'daybook gateway'; 'daybook serve' is all three."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  daybook produce --bootstrap-server kafka:9092 --replication 3",
            "  daybook produce my-campaign/ --bootstrap-server kafka:9092 --speed 1d/1h --loop"
        })
final class ProduceCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    CampaignArgument campaign;

    @Mixin
    ReplayOptions options;

    @Option(names = "--no-archive", description = "Play the one run alone: another process plays the archive run.")
    boolean withoutArchive;

    @Mixin
    BrokerOptions broker;

    @Mixin
    HealthOptions health;

    @Spec
    CommandSpec spec;

    ProduceCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        CampaignPack pack = Campaigns.load(campaign.campaign, surroundings.home());
        RunRequest request = options.request(pack.definition()).stay(true);
        try (Services services = new Services(surroundings.ending())) {
            Role role = new Role(surroundings, spec);
            Pipeline pipeline = role.attach(services, broker, health);
            Production production = new Production(pack, pipeline);
            if (!withoutArchive) {
                production.playArchive();
            }
            production.play(request);
            return role.work(
                    pipeline,
                    "produce plays %s at %s"
                            .formatted(request.run(), request.speed().text()));
        }
    }
}
