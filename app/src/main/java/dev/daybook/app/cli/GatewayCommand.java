package dev.daybook.app.cli;

import dev.daybook.app.Pipeline;
import dev.daybook.app.Services;
import dev.daybook.app.Site;
import dev.daybook.app.Surroundings;
import dev.daybook.consumer.gateway.GatewaySettings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code daybook gateway}: the dashboard and the HTTP interface, from topics alone. */
@Command(
        name = "gateway",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Serve the dashboard and the HTTP interface of what others play, until stopped.",
            "It reads no files: campaigns are known once they are played. Viewers drive runs, but begin none here."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  daybook gateway --bootstrap-server kafka:9092",
            "  DAYBOOK_TOKEN=$(openssl rand -hex 16) daybook gateway --bootstrap-server kafka:9092 --host 0.0.0.0"
        })
final class GatewayCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    ServeOptions options;

    @Mixin
    BrokerOptions broker;

    @Spec
    CommandSpec spec;

    GatewayCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        GatewaySettings settings = options.settings(surroundings.environment());
        try (Services services = new Services(surroundings.ending())) {
            Role role = new Role(surroundings, spec);
            Pipeline pipeline = role.attach(services, broker);
            Site site = pipeline.startSite(settings, null);
            spec.commandLine().getOut().println(options.address(site.address()));
            spec.commandLine().getOut().flush();
            return role.work(pipeline, "gateway listens at " + site.address());
        }
    }
}
