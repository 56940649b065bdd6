package dev.daybook.app.cli;

import dev.daybook.app.BrokerAccess;
import dev.daybook.app.Surroundings;
import dev.daybook.consumer.follow.ReadSettings;
import dev.daybook.consumer.follow.TopicFollower;
import dev.daybook.consumer.follow.TopicFollower.Extent;
import dev.daybook.consumer.listing.Tail;
import dev.daybook.consumer.listing.TailFilter;
import dev.daybook.error.DaybookException;
import dev.daybook.schema.topic.Topic;
import dev.daybook.schema.topic.Topics;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code daybook tail}: the records of a topic as JSON Lines, old ones first, then those that come. */
@Command(
        name = "tail",
        mixinStandardHelpOptions = true,
        description = "Print the records of a topic as JSON Lines, from its beginning, and wait for more.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  daybook tail daybook.digests",
            "  daybook tail daybook.control --run manchuria-1945-live --since 1945-08-17"
        })
final class TailCommand implements Callable<Integer> {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Surroundings surroundings;

    @Parameters(paramLabel = "TOPIC", description = "Name of the topic; its prefix 'daybook.' may be left out.")
    String topic = "";

    @Option(names = "--run", paramLabel = "ID", description = "Only records of this run.")
    @Nullable
    String run;

    @Option(
            names = "--since",
            paramLabel = "DATE",
            converter = Arguments.Day.class,
            description = "Only records of this campaign day and later.")
    @Nullable
    LocalDate since;

    @Mixin
    BrokerOptions broker;

    @Spec
    CommandSpec spec;

    TailCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Topic<?> wanted = wanted();
        TailFilter filter = new TailFilter(run, since).checkedFor(wanted);
        PrintWriter out = spec.commandLine().getOut();
        try (BrokerAccess access = BrokerAccess.open(broker.choice(0), surroundings);
                TopicFollower follower = TopicFollower.open(
                        ReadSettings.consumer(access.connection().clientConfig()),
                        Extent.whole(List.of(wanted)),
                        new Tail(filter, out::println))) {
            surroundings.ending().whenCome(follower::stop);
            while (!follower.isStopped()) {
                follower.poll(POLL);
                if (out.checkError()) {
                    surroundings.ending().finished();
                }
            }
            return surroundings.ending().await();
        }
    }

    private Topic<?> wanted() {
        return Topics.all().stream()
                .filter(each -> each.name().equals(topic) || each.name().equals("daybook." + topic))
                .findFirst()
                .orElseThrow(() -> new DaybookException.Usage("no topic '%s': wanted one of %s"
                        .formatted(topic, Topics.all().stream().map(Topic::name).collect(Collectors.joining(", ")))));
    }
}
