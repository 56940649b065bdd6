package dev.daybook.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.app.BrokerChoice;
import dev.daybook.app.Ending;
import dev.daybook.app.Terminal;
import dev.daybook.app.TestSurroundings;
import dev.daybook.error.DaybookException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class EnvironmentDefaultsTest {

    @TempDir
    Path scratch;

    @Test
    void variableIsTheOptionsNameAndAnArgumentIsStronger() {
        Map<String, String> variables =
                Map.of("DAYBOOK_PORT", "8080", "DAYBOOK_HOST", "::1", "DAYBOOK_ALLOW_ORIGIN", "a,b");

        GatewayCommand byVariables = (GatewayCommand) parsed(variables, "gateway");
        assertThat(byVariables.options.port).isEqualTo(8080);
        assertThat(byVariables.options.host).isEqualTo("::1");
        assertThat(byVariables.options.origins).containsExactly("a", "b");

        GatewayCommand byArguments = (GatewayCommand) parsed(variables, "gateway", "--port", "1");
        assertThat(byArguments.options.port).isEqualTo(1);
        assertThat(((GatewayCommand) parsed(Map.of("DAYBOOK_PORT", ""), "gateway")).options.port)
                .as("an empty variable is none")
                .isEqualTo(1945);
    }

    @Test
    void flagsCampaignAndRequiredOptionsAreReadToo() {
        ProduceCommand produce = (ProduceCommand) parsed(
                Map.of("DAYBOOK_CAMPAIGN", "mine", "DAYBOOK_LOOP", "true", "DAYBOOK_NO_ARCHIVE", "true"), "produce");
        assertThat(produce.campaign.campaign).isEqualTo("mine");
        assertThat(produce.options.loop).isTrue();
        assertThat(produce.withoutArchive).isTrue();

        ScheduleCommand schedule = (ScheduleCommand) parsed(
                Map.of("DAYBOOK_AT", "09:00", "DAYBOOK_ZONE", "Asia/Tokyo", "DAYBOOK_CHANNEL", "one,two"), "schedule");
        assertThat(schedule.channels.names).containsExactly("one", "two");
        assertThat(schedule.zone).isEqualTo("Asia/Tokyo");
    }

    @Test
    void settingsOfKafkaComeFromFileVariableAndArgumentEachStrongerThanTheLast() throws Exception {
        Path file = Files.writeString(scratch.resolve("client.properties"), "client.id=file\nlinger.ms=5\nretries=1\n");
        StreamCommand stream = (StreamCommand) parsed(
                Map.of(
                        "DAYBOOK_BOOTSTRAP_SERVER", "kafka:9092",
                        "DAYBOOK_COMMAND_CONFIG", file.toString(),
                        "DAYBOOK_COMMAND_PROPERTY_LINGER_MS", "6",
                        "DAYBOOK_COMMAND_PROPERTY_RETRIES", "2",
                        "DAYBOOK_COMMAND_PROPERTY_A__B___C", "d",
                        "DAYBOOK_REPLICATION", "3",
                        "DAYBOOK_WAIT", "2m"),
                "stream",
                "--command-property",
                "retries=3");

        BrokerChoice choice = stream.broker.roleChoice();

        assertThat(choice.bootstrapServers()).contains("kafka:9092");
        assertThat(choice.properties())
                .isEqualTo(Map.of("client.id", "file", "linger.ms", "6", "retries", "3", "a_b-c", "d"));
        assertThat(choice.replication()).isEqualTo(OptionalInt.of(3));
        assertThat(choice.patience()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void fileOfSettingsThatNeverEndsIsRefused() {
        RunsCommand runs = (RunsCommand)
                parsed(Map.of("DAYBOOK_BOOTSTRAP_SERVER", "kafka:9092", "DAYBOOK_COMMAND_CONFIG", "/dev/zero"), "runs");

        Assertions.assertThatThrownBy(() -> runs.broker.choice(0))
                .isInstanceOf(DaybookException.Usage.class)
                .hasMessage("--command-config /dev/zero: wanted at most 1048576 bytes");
    }

    @Test
    void dataDirectoryGivenAsArgumentPutsTheBrokerOfAVariableOut() {
        Map<String, String> variables = Map.of("DAYBOOK_BOOTSTRAP_SERVER", "kafka:9092");

        RunsCommand runs = (RunsCommand) parsed(variables, "runs", "--data-dir", "here");
        assertThat(runs.broker.choice(0).bootstrapServers()).isEmpty();

        RunsCommand both = (RunsCommand)
                parsed(Map.of("DAYBOOK_BOOTSTRAP_SERVER", "kafka:9092", "DAYBOOK_DATA_DIR", "there"), "runs");
        Assertions.assertThatThrownBy(() -> both.broker.choice(0)).isInstanceOf(DaybookException.Usage.class);
    }

    @Test
    void logsAreAskedForByAVariableToo() {
        CommandLine tree = tree(Map.of("DAYBOOK_VERBOSE", "true"));
        tree.parseArgs("topics", "list");

        assertThat(((DaybookCommand) tree.getCommandSpec().userObject()).verbosity.isVerbose())
                .isTrue();
    }

    @Test
    void badValueIsUsageInOneLineThatNamesWhereItCameFrom() {
        Cli byVariable = Cli.run(scratch, Map.of("DAYBOOK_PORT", "many"), "gateway");
        Cli byArgument = Cli.run(scratch, Map.of("DAYBOOK_PORT", "1945"), "gateway", "--port=many");

        assertThat(byVariable.status()).isEqualTo(2);
        assertThat(byVariable.err())
                .containsOnlyOnce("\n")
                .startsWith("daybook: DAYBOOK_PORT: ")
                .contains("--port", "many");
        assertThat(byArgument.status()).isEqualTo(2);
        assertThat(byArgument.err()).contains("--port", "many").doesNotContain("DAYBOOK_PORT");
    }

    @Test
    void noVariableOfAnOptionIsTakenBySomethingElse() {
        Set<String> names = new TreeSet<>();
        collect(tree(Map.of()), names);

        assertThat(names)
                .contains("DAYBOOK_BOOTSTRAP_SERVER", "DAYBOOK_SPEED", "DAYBOOK_AT", "DAYBOOK_INSTANCE_ID")
                .doesNotContain(ServeOptions.TOKEN, "DAYBOOK_JAVA_OPTS", "DAYBOOK_HELP", "DAYBOOK_VERSION");
    }

    private static void collect(CommandLine command, Set<String> names) {
        for (OptionSpec option : command.getCommandSpec().options()) {
            String name = EnvironmentDefaults.variable(option);
            if (name != null) {
                names.add(name);
            }
        }
        command.getSubcommands().values().forEach(each -> collect(each, names));
    }

    private Object parsed(Map<String, String> variables, String... arguments) {
        return tree(variables).parseArgs(arguments).subcommand().commandSpec().userObject();
    }

    private CommandLine tree(Map<String, String> variables) {
        return CommandTree.of(TestSurroundings.of(
                scratch,
                new Ending(),
                new Terminal(false, false, false, 80, false, false),
                System::nanoTime,
                variables));
    }
}
