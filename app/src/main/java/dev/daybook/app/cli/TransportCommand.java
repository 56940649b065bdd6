package dev.daybook.app.cli;

import dev.daybook.app.BrokerAccess;
import dev.daybook.app.Requests;
import dev.daybook.app.RunRemote;
import dev.daybook.app.Surroundings;
import dev.daybook.schema.topic.RunKey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code daybook transport}: drives a run wherever it plays. */
@Command(
        name = "transport",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        synopsisHeading = "Usage: ",
        customSynopsis =
                "daybook transport RUN (pause|resume|rate SPEED|seek DATE|EVENT|step [event|day] [N]|stop|delete)",
        description = {
            "Drive a run that plays in any process on the broker, and wait up to 5 s for its answer.",
            "",
            "  pause, resume        stand still, go on",
            "  rate SPEED           max, realtime, 3600x, 1d/2s",
            "  seek DATE|EVENT      to the begin of a day, or right before an event; the state goes along",
            "  step [event|day] [N] while paused: to the N-th event or end of day from here. Default: one event",
            "  stop                 end the play; the run can be continued",
            "  delete               end the play and drop the run with all its outputs; nobody need play it",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  daybook transport manchuria-1945-live pause",
            "  daybook transport manchuria-1945-live seek 1945-08-17",
            "  daybook transport manchuria-1945-live step day 3"
        })
final class TransportCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "RUN", description = "Id of the run; 'daybook runs' lists them.")
    String run = "";

    @Parameters(index = "1", paramLabel = "VERB", description = "What it is to do.")
    String verb = "";

    @Parameters(index = "2..*", arity = "0..*", paramLabel = "ARGUMENT", description = "Of the verb.")
    List<String> arguments = new ArrayList<>();

    @Mixin
    BrokerOptions broker;

    @Spec
    CommandSpec spec;

    private TransportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The command; to it {@code -1} is a speed that is refused, not an option. */
    static CommandLine line(Surroundings surroundings) {
        CommandLine line = new CommandLine(new TransportCommand(surroundings));
        line.setUnmatchedOptionsArePositionalParams(true);
        return line;
    }

    @Override
    public Integer call() {
        RunKey.checked(run);
        TransportVerb asked = TransportVerb.of(verb, arguments);
        Requests requests = new Requests(surroundings.clock(), surroundings.nanoTime());
        try (BrokerAccess access = BrokerAccess.open(broker.choice(0), surroundings)) {
            new RunRemote(access.connection()).ask(requests.of(run, asked.action(), asked.argument()));
            spec.commandLine().getOut().println("accepted");
        }
        return 0;
    }
}
