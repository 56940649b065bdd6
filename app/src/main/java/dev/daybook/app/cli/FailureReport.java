package dev.daybook.app.cli;

import dev.daybook.app.Ending;
import dev.daybook.consumer.text.CleanText;
import dev.daybook.error.DaybookException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Says what failed in one line and gives the exit status; the trace only with {@code -v}.
 *
 * <p>A message may quote a pack, a table or a record, so it is cleaned of what would drive a terminal.
 */
final class FailureReport implements IExecutionExceptionHandler {

    private static final int BUG = 1;

    private final Ending ending;

    FailureReport(Ending ending) {
        this.ending = ending;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof Ending.Reached) {
            return ending.await();
        }
        if (ending.wasInterrupted()) {
            return Ending.INTERRUPTED;
        }
        PrintWriter err = command.getErr();
        command.getOut().flush();
        boolean verbose = Verbosity.isAsked(parsed);
        if (failure instanceof DaybookException known) {
            err.println("daybook: " + CleanText.lines(String.valueOf(known.getMessage())));
            traceIf(verbose, failure, err);
            return known.exitCode();
        }
        String what = CleanText.lines(failure.toString());
        err.println("daybook: this is a bug: " + what + (verbose ? "" : "; run it again with -v for the trace"));
        traceIf(verbose, failure, err);
        return BUG;
    }

    private static void traceIf(boolean verbose, Exception failure, PrintWriter err) {
        if (verbose) {
            failure.printStackTrace(err);
        }
    }
}
