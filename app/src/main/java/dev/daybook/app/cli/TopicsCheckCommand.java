package dev.daybook.app.cli;

import dev.daybook.app.BrokerAccess;
import dev.daybook.app.Surroundings;
import dev.daybook.app.broker.TopicAdmin;
import dev.daybook.app.broker.TopicState;
import dev.daybook.error.DaybookException;
import dev.daybook.schema.topic.Topics;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code daybook topics check}: whether all topics are there and would lose nothing. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Check that all topics are there and keep what they must; else exit 4.")
final class TopicsCheckCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    BrokerOptions broker;

    @Spec
    CommandSpec spec;

    TopicsCheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (BrokerAccess access = BrokerAccess.open(broker.choice(0), surroundings);
                TopicAdmin admin = TopicAdmin.open(access.connection(), Topics.all())) {
            List<TopicState> states = admin.states();
            TopicAdmin.refuse(states);
            String missing = states.stream()
                    .filter(state -> !state.exists())
                    .map(TopicState::name)
                    .collect(Collectors.joining(", "));
            if (!missing.isEmpty()) {
                throw new DaybookException.Unavailable(
                        "topics are missing: %s; run 'daybook topics create'".formatted(missing));
            }
            spec.commandLine().getOut().println(states.size() + " topics are there and keep what they must");
        }
        return 0;
    }
}
