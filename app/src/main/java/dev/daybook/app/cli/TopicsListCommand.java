package dev.daybook.app.cli;

import dev.daybook.app.BrokerAccess;
import dev.daybook.app.Surroundings;
import dev.daybook.app.broker.TopicAdmin;
import dev.daybook.schema.topic.Topics;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code daybook topics list}: which topics there are, and what is wrong with them. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "List Daybook's topics and whether the broker has them.")
final class TopicsListCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    BrokerOptions broker;

    @Mixin
    OutputOptions output;

    @Spec
    CommandSpec spec;

    TopicsListCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (BrokerAccess access = BrokerAccess.open(broker.choice(0), surroundings);
                TopicAdmin admin = TopicAdmin.open(access.connection(), Topics.all())) {
            new TopicTable(admin.states()).print(output.form, spec.commandLine().getOut());
        }
        return 0;
    }
}
