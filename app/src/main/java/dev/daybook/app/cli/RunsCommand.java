package dev.daybook.app.cli;

import dev.daybook.app.BrokerAccess;
import dev.daybook.app.Surroundings;
import dev.daybook.consumer.digest.OutputFormat;
import dev.daybook.consumer.follow.ReadSettings;
import dev.daybook.consumer.follow.RunsReader;
import dev.daybook.consumer.listing.RunsTable;
import dev.daybook.consumer.text.TerminalStyle;
import dev.daybook.error.DaybookException;
import dev.daybook.schema.RunClock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code daybook runs}: which runs there are and where they stand. */
@Command(
        name = "runs",
        mixinStandardHelpOptions = true,
        description = "List the runs on a broker and where they stand.",
        footerHeading = "%nExample:%n",
        footer = "  daybook runs --output json")
final class RunsCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    BrokerOptions broker;

    @Mixin
    OutputOptions output;

    @Spec
    CommandSpec spec;

    RunsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (output.form == OutputFormat.MARKDOWN) {
            throw new DaybookException.Usage("--output markdown: runs are listed as text or json");
        }
        try (BrokerAccess access = BrokerAccess.open(broker.choice(0), surroundings)) {
            List<RunClock> runs =
                    RunsReader.read(ReadSettings.consumer(access.connection().clientConfig()));
            TerminalStyle style = new TerminalStyle(
                    surroundings.terminal().columns(), surroundings.terminal().colour());
            spec.commandLine()
                    .getOut()
                    .print(output.form == OutputFormat.JSON ? RunsTable.json(runs) : RunsTable.text(runs, style));
        }
        return 0;
    }
}
