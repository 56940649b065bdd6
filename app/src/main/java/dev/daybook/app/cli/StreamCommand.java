package dev.daybook.app.cli;

import dev.daybook.app.Pipeline;
import dev.daybook.app.Services;
import dev.daybook.app.Surroundings;
import dev.daybook.streams.TopologySettings;
import dev.daybook.streams.TopologySettings.Group;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code daybook stream}: one instance of the topology. */
@Command(
        name = "stream",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Make control, casualties and digests of what is played, until stopped.",
            "Instances of one application id share the runs; each takes over when another ends."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  daybook stream --bootstrap-server kafka:9092 --state-dir /var/lib/daybook",
            "  daybook stream --bootstrap-server kafka:9092 --threads 2 --standbys 1 --instance-id stream-1"
        })
final class StreamCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(
            names = "--application-id",
            paramLabel = "ID",
            defaultValue = TopologySettings.DEFAULT_APPLICATION_ID,
            description = "Group of the instances that share the runs. Default: ${DEFAULT-VALUE}.")
    String applicationId = TopologySettings.DEFAULT_APPLICATION_ID;

    @Option(
            names = "--state-dir",
            paramLabel = "DIR",
            description = "Directory of this instance alone, kept. Default: a throwaway one; state is in topics.")
    @Nullable
    Path stateDirectory;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "1",
            description = "Stream threads; there is work for at most 8 in all instances. Default: 1.")
    int threads;

    @Option(
            names = "--standbys",
            paramLabel = "N",
            defaultValue = "0",
            description = "Copies of state kept warm on other instances, for a faster takeover. Default: 0.")
    int standbys;

    @Option(
            names = "--group-protocol",
            paramLabel = "PROTOCOL",
            defaultValue = TopologySettings.CLASSIC,
            description = "classic, or streams (KIP-1071; there the brokers set standbys). Default: classic.")
    String protocol = TopologySettings.CLASSIC;

    @Option(
            names = "--instance-id",
            paramLabel = "ID",
            description = "Name of this instance: started again within 10 s, it goes on with its runs.")
    @Nullable
    String instanceId;

    @Mixin
    BrokerOptions broker;

    @Mixin
    HealthOptions health;

    @Spec
    CommandSpec spec;

    StreamCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Group group = new Group(applicationId, protocol, instanceId, threads);
        try (Services services = new Services(surroundings.ending())) {
            Role role = new Role(surroundings, spec);
            Pipeline pipeline = role.attach(services, broker, health);
            pipeline.startTopology(group, standbys, Optional.ofNullable(stateDirectory));
            return role.work(pipeline, "stream works in group %s".formatted(applicationId));
        }
    }
}
