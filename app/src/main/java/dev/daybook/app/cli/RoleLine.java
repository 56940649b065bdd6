package dev.daybook.app.cli;

import dev.daybook.app.Pipeline;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;

/** What a part that runs until it is stopped says once it has started. */
final class RoleLine {

    private RoleLine() {}

    /** One line on standard error: what it does, and where. */
    static void tell(CommandSpec command, Pipeline pipeline, String what) {
        PrintWriter err = command.commandLine().getErr();
        err.printf(
                "daybook: %s; broker %s %s; Ctrl-C or SIGTERM ends it%n",
                what,
                pipeline.connection().bootstrapServers(),
                pipeline.broker().origin());
        err.flush();
    }
}
