package dev.daybook.app.cli;

import dev.daybook.app.broker.BrokerConnection;
import dev.daybook.consumer.follow.ReadSettings;
import dev.daybook.consumer.follow.TopicFollower;
import dev.daybook.consumer.follow.TopicFollower.Extent;
import dev.daybook.consumer.listing.DeadLetters;
import dev.daybook.schema.topic.Topics;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code daybook dead-letters}: has subcommands only. */
@Command(
        name = "dead-letters",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(list|redrive)",
        description = "List records that the topology could not use, or send them again.")
final class DeadLettersCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "dead-letters: wanted list or redrive");
    }

    /** All letters of now, by partition and offset. */
    static List<DeadLetters.Letter> read(BrokerConnection connection) {
        DeadLetters letters = new DeadLetters();
        try (TopicFollower follower = TopicFollower.open(
                ReadSettings.consumer(connection.clientConfig()),
                Extent.whole(List.of(Topics.DEAD_LETTERS)),
                letters)) {
            follower.catchUp();
        }
        return letters.letters();
    }
}
