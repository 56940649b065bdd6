package dev.daybook.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code daybook topics}: our topics on a broker. */
@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(list|create|check)",
        description = "List, create or check Daybook's topics on a broker.",
        footerHeading = "%nExample:%n",
        footer = "  daybook topics create --bootstrap-server broker:9092")
final class TopicsCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "topics: wanted list, create or check");
    }
}
