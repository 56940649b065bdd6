package dev.daybook.app.cli;

import dev.daybook.app.BrokerAccess;
import dev.daybook.app.Surroundings;
import dev.daybook.app.broker.TopicAdmin;
import dev.daybook.error.DaybookException;
import dev.daybook.schema.topic.Topics;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code daybook topics create}: makes the topics that are missing. */
@Command(
        name = "create",
        mixinStandardHelpOptions = true,
        description = "Create the topics that are missing, with their policies.")
final class TopicsCreateCommand implements Callable<Integer> {

    private static final int MAX_REPLICATION = 32_767;

    private final Surroundings surroundings;

    @Mixin
    BrokerOptions broker;

    @Option(
            names = "--replication",
            paramLabel = "N",
            description = "Copies of each partition. Default: one a broker, at most 3.")
    @Nullable
    Integer replication;

    @Spec
    CommandSpec spec;

    TopicsCreateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (replication != null && (replication < 1 || replication > MAX_REPLICATION)) {
            throw new DaybookException.Usage("--replication %d: wanted 1 or more".formatted(replication));
        }
        OptionalInt copies = replication == null ? OptionalInt.empty() : OptionalInt.of(replication);
        try (BrokerAccess access = BrokerAccess.open(broker.choice(0), surroundings);
                TopicAdmin admin = TopicAdmin.open(access.connection(), Topics.all())) {
            List<String> made = admin.ensure(copies);
            made.forEach(name -> spec.commandLine().getOut().println("created " + name));
            if (made.isEmpty()) {
                spec.commandLine().getOut().println("all topics were there");
            }
        }
        return 0;
    }
}
