package dev.daybook.app.cli;

import dev.daybook.app.BrokerAccess;
import dev.daybook.app.LetterReading;
import dev.daybook.app.Surroundings;
import dev.daybook.consumer.digest.OutputFormat;
import dev.daybook.consumer.listing.DeadLetters;
import dev.daybook.error.DaybookException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code daybook dead-letters list}: which records could not be used, and why. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "List the records that could not be used: place, when, source, run, size, reason.")
final class DeadLettersListCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    BrokerOptions broker;

    @Mixin
    OutputOptions output;

    @Spec
    CommandSpec spec;

    DeadLettersListCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (output.form == OutputFormat.MARKDOWN) {
            throw new DaybookException.Usage("--output markdown: dead letters are listed as text or json");
        }
        PrintWriter out = spec.commandLine().getOut();
        boolean json = output.form == OutputFormat.JSON;
        AtomicBoolean none = new AtomicBoolean(true);
        try (BrokerAccess access = BrokerAccess.open(broker.choice(0), surroundings)) {
            LetterReading.of(access.connection(), letter -> {
                none.setPlain(false);
                out.print((json ? DeadLetters.json(letter) : DeadLetters.text(letter)) + "\n");
            });
        }
        if (none.getPlain() && !json) {
            out.print("No dead letters.\n");
        }
        return 0;
    }
}
