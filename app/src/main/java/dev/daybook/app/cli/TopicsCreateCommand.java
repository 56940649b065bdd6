package dev.daybook.app.cli;

import dev.daybook.app.BrokerAccess;
import dev.daybook.app.BrokerChoice;
import dev.daybook.app.Surroundings;
import dev.daybook.app.broker.TopicAdmin;
import dev.daybook.schema.topic.Topics;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code daybook topics create}: makes the topics that are missing. */
@Command(
        name = "create",
        mixinStandardHelpOptions = true,
        description = "Create the topics that are missing, with their policies.")
final class TopicsCreateCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    BrokerOptions broker;

    @Spec
    CommandSpec spec;

    TopicsCreateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        BrokerChoice choice = broker.choice(0);
        try (BrokerAccess access = BrokerAccess.open(choice, surroundings);
                TopicAdmin admin = TopicAdmin.open(access.connection(), Topics.all())) {
            List<String> made = admin.ensure(choice.replication());
            made.forEach(name -> spec.commandLine().getOut().println("created " + name));
            if (made.isEmpty()) {
                spec.commandLine().getOut().println("all topics were there");
            }
        }
        return 0;
    }
}
