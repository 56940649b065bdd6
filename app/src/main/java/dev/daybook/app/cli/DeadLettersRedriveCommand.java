package dev.daybook.app.cli;

import dev.daybook.app.Pipeline;
import dev.daybook.app.Restatement;
import dev.daybook.app.Services;
import dev.daybook.app.Surroundings;
import dev.daybook.consumer.listing.DeadLetters;
import dev.daybook.producer.RunRedrive.Fate;
import dev.daybook.producer.RunRedrive.Letter;
import dev.daybook.producer.RunRedrive.Outcome;
import dev.daybook.producer.pace.WallClock;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code daybook dead-letters redrive}: sends letters again. */
@Command(
        name = "redrive",
        mixinStandardHelpOptions = true,
        description = {
            "Send dead letters again, as corrections of their runs; no letter twice.",
            "Do so once the reason of their refusal is gone. A run that a process plays is refused: stop it first.",
            "Exit status 3 if a letter cannot be sent again."
        })
final class DeadLettersRedriveCommand implements Callable<Integer> {

    private static final int BAD_RECORDS = 3;

    private final Surroundings surroundings;

    @Option(names = "--run", paramLabel = "ID", description = "Only letters of this run.")
    @Nullable
    String run;

    @Mixin
    BrokerOptions broker;

    @Spec
    CommandSpec spec;

    DeadLettersRedriveCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        List<Outcome> outcomes = new ArrayList<>();
        try (Services services = new Services(surroundings.ending())) {
            Pipeline pipeline = Pipeline.openKept(services, broker.choice(0), surroundings);
            Restatement restatement = new Restatement(pipeline, WallClock.system());
            Map<String, List<Letter>> byRun = new LinkedHashMap<>();
            for (DeadLetters.Letter letter : DeadLettersCommand.read(pipeline.connection())) {
                if (run != null && !run.equals(letter.run())) {
                    continue;
                }
                if (letter.run() == null || letter.value() == null) {
                    outcomes.add(new Outcome(letter.place(), Fate.REFUSED, "has no run or no value"));
                } else {
                    byRun.computeIfAbsent(letter.run(), any -> new ArrayList<>())
                            .add(new Letter(letter.place(), letter.value()));
                }
            }
            byRun.forEach((each, letters) -> outcomes.addAll(restatement.redrive(each, letters)));
        }
        return report(outcomes);
    }

    private int report(List<Outcome> outcomes) {
        PrintWriter out = spec.commandLine().getOut();
        if (outcomes.isEmpty()) {
            out.println("No dead letters.");
        }
        outcomes.forEach(outcome -> out.println(outcome.place() + "  " + outcome.text()));
        return outcomes.stream().anyMatch(outcome -> outcome.fate() == Fate.REFUSED) ? BAD_RECORDS : 0;
    }
}
