package dev.daybook.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says in one line what was wrong with the arguments or the variables that stand in for them, what was perhaps meant,
 * and where the help is.
 */
final class UsageReport implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("daybook: " + variable(failure.getArgSpec(), command, args) + failure.getMessage()
                + perhaps(failure) + "; see '" + command.getCommandSpec().qualifiedName() + " --help'");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    /** The variable that a value came from, if it did: the option that picocli names was not typed then. */
    private static String variable(@Nullable ArgSpec argument, CommandLine command, String[] args) {
        boolean fromVariable = argument instanceof OptionSpec option
                && command.getDefaultValueProvider() instanceof EnvironmentDefaults variables
                && variables.defaultValue(option) != null
                && Stream.of(args).noneMatch(arg -> isGiven(option, arg));
        return fromVariable ? EnvironmentDefaults.variable(argument) + ": " : "";
    }

    private static boolean isGiven(OptionSpec option, String arg) {
        return Stream.of(option.names()).anyMatch(name -> arg.equals(name) || arg.startsWith(name + "="));
    }

    private static String perhaps(ParameterException failure) {
        if (failure instanceof UnmatchedArgumentException unmatched) {
            List<String> meant = unmatched.getSuggestions();
            if (!meant.isEmpty()) {
                return "; did you mean " + String.join(" or ", meant.subList(0, Math.min(2, meant.size()))) + "?";
            }
        }
        return "";
    }
}
