package dev.daybook.app.cli;

import dev.daybook.app.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;

/** All commands, put together. */
final class CommandTree {

    private static final int MIN_HELP_COLUMNS = 60;
    private static final int MAX_HELP_COLUMNS = 110;

    private CommandTree() {}

    /** The tree for one invocation. */
    static CommandLine of(Surroundings surroundings) {
        CommandLine root = new CommandLine(new DaybookCommand());
        root.addSubcommand(new ReplayCommand(surroundings));
        root.addSubcommand(new DigestCommand(surroundings));
        root.addSubcommand(new MapCommand(surroundings));
        root.addSubcommand(new FeedsCommand(surroundings));
        root.addSubcommand(new ServeCommand(surroundings));
        root.addSubcommand(new ProduceCommand(surroundings));
        root.addSubcommand(new StreamCommand(surroundings));
        root.addSubcommand(new GatewayCommand(surroundings));
        root.addSubcommand(new PostCommand(surroundings));
        root.addSubcommand(new ScheduleCommand(surroundings));
        root.addSubcommand(new PostsCommand(surroundings));
        root.addSubcommand(new RunsCommand(surroundings));
        root.addSubcommand(TransportCommand.line(surroundings));
        root.addSubcommand(new TailCommand(surroundings));
        root.addSubcommand(new LintCommand(surroundings));
        root.addSubcommand(imports(surroundings));
        root.addSubcommand(new ExportCommand(surroundings));
        root.addSubcommand(new CorrectCommand(surroundings));
        root.addSubcommand(topics(surroundings));
        root.addSubcommand(deadLetters(surroundings));
        showVersion(root);
        root.setDefaultValueProvider(new EnvironmentDefaults(surroundings.environment()));
        root.setUsageHelpWidth(Math.max(
                MIN_HELP_COLUMNS,
                Math.min(MAX_HELP_COLUMNS, surroundings.terminal().columns())));
        ColorScheme scheme =
                CommandLine.Help.defaultColorScheme(surroundings.terminal().colour() ? Ansi.ON : Ansi.OFF);
        root.setColorScheme(scheme);
        root.setAbbreviatedOptionsAllowed(false);
        root.setCaseInsensitiveEnumValuesAllowed(true);
        root.setParameterExceptionHandler(new UsageReport());
        return root;
    }

    /** {@code --version} is an option of every command and says the same everywhere. */
    private static void showVersion(CommandLine command) {
        command.getCommandSpec().versionProvider(new Version());
        command.getSubcommands().values().forEach(CommandTree::showVersion);
    }

    private static CommandLine imports(Surroundings surroundings) {
        return new CommandLine(new ImportCommand())
                .addSubcommand(new ImportGedCommand(surroundings))
                .addSubcommand(new ImportAcledCommand(surroundings));
    }

    private static CommandLine deadLetters(Surroundings surroundings) {
        return new CommandLine(new DeadLettersCommand())
                .addSubcommand(new DeadLettersListCommand(surroundings))
                .addSubcommand(new DeadLettersRedriveCommand(surroundings));
    }

    private static CommandLine topics(Surroundings surroundings) {
        return new CommandLine(new TopicsCommand())
                .addSubcommand(new TopicsListCommand(surroundings))
                .addSubcommand(new TopicsCreateCommand(surroundings))
                .addSubcommand(new TopicsCheckCommand(surroundings));
    }
}
