package dev.daybook.app.cli;

import dev.daybook.app.LetterRedrive;
import dev.daybook.app.Pipeline;
import dev.daybook.app.Restatement;
import dev.daybook.app.Services;
import dev.daybook.app.Surroundings;
import dev.daybook.producer.RunRedrive.Fate;
import dev.daybook.producer.pace.WallClock;
import java.io.PrintWriter;
import java.util.EnumSet;
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
        PrintWriter out = spec.commandLine().getOut();
        EnumSet<Fate> fates = EnumSet.noneOf(Fate.class);
        try (Services services = new Services(surroundings.ending())) {
            Pipeline pipeline = Pipeline.openKept(services, broker.choice(0), surroundings);
            Restatement restatement = new Restatement(pipeline, WallClock.system());
            LetterRedrive.all(pipeline.connection(), restatement, each -> run == null || run.equals(each), outcome -> {
                fates.add(outcome.fate());
                out.println(outcome.place() + "  " + outcome.text());
            });
        }
        if (fates.isEmpty()) {
            out.println("No dead letters.");
        }
        return fates.contains(Fate.REFUSED) ? BAD_RECORDS : 0;
    }
}
