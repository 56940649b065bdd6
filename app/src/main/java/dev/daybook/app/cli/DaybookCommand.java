package dev.daybook.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code daybook}: alone, it prints its help. */
@Command(
        name = "daybook",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Replays a documented historical campaign through Apache Kafka, day by day.",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  daybook replay --speed max     every day of the campaign at once",
            "  daybook digest --date 1945-08-26",
            "  daybook runs                   from a second terminal, while a replay plays",
            "",
            "Exit status: 0 done, 1 bug, 2 usage, 3 bad records, 4 not available, 130 Ctrl-C."
        })
final class DaybookCommand implements Runnable {

    @Mixin
    Verbosity verbosity;

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
