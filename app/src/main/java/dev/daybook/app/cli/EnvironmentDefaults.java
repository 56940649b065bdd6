package dev.daybook.app.cli;

import dev.daybook.error.DaybookException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Options that are not given are read from variables: {@code --group-protocol} from {@code DAYBOOK_GROUP_PROTOCOL}, the
 * argument CAMPAIGN from {@code DAYBOOK_CAMPAIGN}. Options of which exactly one is to be given have none: they say what
 * one command is asked this time.
 *
 * <p>Kafka's settings have a variable each, as their container images have them: {@code
 * DAYBOOK_COMMAND_PROPERTY_SASL_MECHANISM} is {@code sasl.mechanism}, where {@code __} stands for an underscore and
 * {@code ___} for a dash.
 */
final class EnvironmentDefaults implements IDefaultValueProvider {

    /** How the name of every variable begins. */
    static final String PREFIX = "DAYBOOK_";

    private static final String PROPERTY = PREFIX + "COMMAND_PROPERTY_";

    private final Map<String, String> environment;

    EnvironmentDefaults(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The variable of an option or argument; null if it has none. */
    static @Nullable String variable(ArgSpec argument) {
        if (argument instanceof OptionSpec option) {
            boolean isQuestion = option.usageHelp() || option.versionHelp();
            boolean isMap = option.typeInfo().isMap();
            boolean isOneOfSeveral = option.group() != null;
            return isQuestion || isMap || isOneOfSeveral ? null : variable(option.longestName());
        }
        boolean isCampaign = argument instanceof PositionalParamSpec positional
                && positional.paramLabel().equals("CAMPAIGN");
        return isCampaign ? PREFIX + "CAMPAIGN" : null;
    }

    private static String variable(String option) {
        return PREFIX + option.substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        String name = variable(argument);
        String value = name == null ? null : environment.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /**
     * Kafka's settings among the variables.
     *
     * @throws DaybookException.Usage if a variable names no setting
     */
    Map<String, String> properties() {
        Map<String, String> properties = new TreeMap<>();
        environment.forEach((name, value) -> {
            if (name.startsWith(PROPERTY)) {
                properties.put(setting(name), value);
            }
        });
        return properties;
    }

    private static String setting(String variable) {
        String rest = variable.substring(PROPERTY.length()).toLowerCase(Locale.ROOT);
        String setting =
                rest.replace("___", "-").replace("__", " ").replace('_', '.').replace(' ', '_');
        if (setting.isEmpty()) {
            throw new DaybookException.Usage(
                    "variable %s: wanted the name of a Kafka setting after it, as %sSASL_MECHANISM"
                            .formatted(variable, PROPERTY));
        }
        return setting;
    }
}
