package dev.daybook.app.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code -v}: how much of the logs is shown. */
final class Verbosity {

    private static final String NAME = "-v";

    @Spec(Spec.Target.MIXEE)
    CommandSpec spec;

    private boolean[] times = {};

    @Option(
            names = {NAME, "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Show logs and durations on standard error; -vv shows Kafka's too.")
    void verbose(boolean[] given) {
        times = given;
        apply(given.length);
    }

    /** Whether the user asked for more than results. */
    boolean isVerbose() {
        return times.length > 0;
    }

    /** Whether {@code -v} is among the arguments of the command or of one above it. */
    static boolean isAsked(ParseResult parsed) {
        return parsed.asCommandLineList().stream()
                .anyMatch(line -> line.getParseResult().hasMatchedOption(NAME));
    }

    private static void apply(int times) {
        ILoggerFactory factory = LoggerFactory.getILoggerFactory();
        if (factory instanceof LoggerContext context) {
            context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(times > 1 ? Level.INFO : Level.ERROR);
            context.getLogger("dev.daybook").setLevel(times > 1 ? Level.DEBUG : Level.INFO);
        }
    }
}
