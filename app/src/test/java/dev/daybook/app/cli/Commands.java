package dev.daybook.app.cli;

import dev.daybook.app.Ending;
import dev.daybook.app.TestSurroundings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Every command and option there is, for those who hold documents against them. */
public final class Commands {

    private Commands() {}

    /** Every command by its words, as {@code daybook topics list}; those that only hold others too. */
    public static Map<String, CommandLine> all(Path scratch) {
        Map<String, CommandLine> all = new TreeMap<>();
        add(CommandTree.of(TestSurroundings.of(scratch, new Ending())), all);
        return all;
    }

    private static void add(CommandLine command, Map<String, CommandLine> all) {
        all.put(command.getCommandSpec().qualifiedName(), command);
        command.getSubcommands().values().forEach(each -> add(each, all));
    }

    /** A row of docs/commands.md for each command that does something: its words, what its help says it does. */
    public static List<String> commandRows(Path scratch) {
        return all(scratch).entrySet().stream()
                .filter(each -> each.getValue().getSubcommands().isEmpty()
                        || each.getValue()
                                        .getCommandSpec()
                                        .positionalParameters()
                                        .size()
                                > 0)
                .map(each -> "| `%s` | %s |".formatted(each.getKey(), text(firstParagraph(each.getValue()))))
                .toList();
    }

    /** A row of docs/commands.md for each option but those of help: names, variable, commands, what they say of it. */
    public static List<String> optionRows(Path scratch) {
        Map<String, Map<String, Set<String>>> commandsByTextByOption = new TreeMap<>();
        all(scratch)
                .forEach((name, command) -> command.getCommandSpec().options().stream()
                        .filter(option -> !option.usageHelp() && !option.versionHelp())
                        .forEach(option -> commandsByTextByOption
                                .computeIfAbsent(shown(option), key -> new TreeMap<>())
                                .computeIfAbsent(text(option.description()), key -> new TreeSet<>())
                                .add(name.substring("daybook".length()).strip())));
        Set<String> withBroker = commandsByTextByOption.entrySet().stream()
                .filter(each -> each.getKey().startsWith("`--bootstrap-server "))
                .flatMap(each -> each.getValue().values().stream())
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> rows = new ArrayList<>();
        commandsByTextByOption.forEach((option, texts) -> texts.forEach(
                (text, commands) -> rows.add("| %s | %s | %s |".formatted(option, shown(commands, withBroker), text))));
        return rows;
    }

    /** The variables that a command reads its options and its campaign from. */
    public static Set<String> variables(Path scratch, String command) {
        CommandSpec spec = all(scratch).get("daybook " + command).getCommandSpec();
        return spec.args().stream()
                .map(EnvironmentDefaults::variable)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String firstParagraph(CommandLine command) {
        String text = String.join(" ", command.getCommandSpec().usageMessage().description());
        return text.split("%n|  ", 2)[0].strip();
    }

    private static String shown(Set<String> commands, Set<String> withBroker) {
        if (commands.contains("")) {
            return "every command";
        }
        return commands.equals(withBroker) ? "every command with a broker" : String.join(", ", commands);
    }

    private static String shown(OptionSpec option) {
        String names = String.join("`, `", option.names());
        boolean takesValue = option.arity().max() > 0 && !option.typeInfo().isBoolean();
        String variable = EnvironmentDefaults.variable(option);
        return "`%s%s` | %s"
                .formatted(
                        names,
                        takesValue ? " " + option.paramLabel() : "",
                        variable == null ? "–" : "`" + variable + "`");
    }

    private static String text(String... sentences) {
        return String.join(" ", sentences).replace("%%", "%").replace("|", "\\|");
    }
}
