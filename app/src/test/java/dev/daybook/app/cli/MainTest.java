package dev.daybook.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @TempDir
    Path scratch;

    @Test
    void aloneItPrintsItsHelp() {
        Cli cli = Cli.run(scratch);

        assertThat(cli.status()).isZero();
        assertThat(cli.out()).contains("Usage: daybook", "Commands:", "Examples:", "Exit status:");
        assertThat(cli.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "topics --version", "topics list -V"})
    void versionIsTheBuilds(String args) {
        Cli cli = Cli.run(scratch, args.split(" "));

        assertThat(cli.status()).isZero();
        assertThat(cli.out()).matches("(?s)daybook \\d+\\.\\d+\\.\\d+\\S*\\RKafka \\d+\\.\\d+\\.\\d+, Java .*");
    }

    @Test
    void misspeltCommandIsUsageAndTheNextOneIsProposed() {
        Cli cli = Cli.run(scratch, "topcs");

        assertThat(cli.status()).isEqualTo(2);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err()).containsOnlyOnce("\n").contains("daybook:", "topcs", "did you mean topics?");
    }

    @Test
    void unknownOptionIsUsageInOneLine() {
        Cli cli = Cli.run(scratch, "topics", "list", "--colour");

        assertThat(cli.status()).isEqualTo(2);
        assertThat(cli.err()).containsOnlyOnce("\n").contains("--colour", "daybook topics list --help");
    }

    @Test
    void noBrokerIsUnavailableAndSaysWhatToDo() {
        Cli cli = Cli.run(scratch, "topics", "list");

        assertThat(cli.status()).isEqualTo(4);
        assertThat(cli.err())
                .isEqualTo("daybook: no broker runs: start one with 'daybook replay', or name one by"
                        + " --bootstrap-server\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "topics list --bootstrap-server localhost:1 --data-dir d",
                "topics list --command-property a=b",
                "topics list --bootstrap-server localhost:1 --command-config absent.properties",
                "topics list --bootstrap-server nonsense",
                "topics create --replication 0",
                "topics"
            })
    void optionsThatDoNotGoTogetherAreUsage(String args) {
        Cli cli = Cli.run(scratch, args.split(" "));

        assertThat(cli.status()).as(cli.err()).isEqualTo(2);
        assertThat(cli.err()).startsWith("daybook: ").containsOnlyOnce("\n");
    }

    @Test
    void fileOfSettingsThatIsNotThereIsNamed() {
        Path absent = scratch.resolve("absent.properties");
        Cli cli = Cli.run(scratch, "runs", "--bootstrap-server", "localhost:1", "--command-config", absent.toString());

        assertThat(cli.status()).isEqualTo(2);
        assertThat(cli.err())
                .isEqualTo("daybook: --command-config %s cannot be read: there is no such file\n".formatted(absent));
    }

    @Test
    void traceIsShownOnlyWhenAskedFor() {
        assertThat(Cli.run(scratch, "topics", "list").err()).doesNotContain("\tat ");
        assertThat(Cli.run(scratch, "topics", "list", "-v").err()).contains("\tat ");
        assertThat(Cli.run(scratch, "-v", "topics", "list").err()).contains("\tat ");
    }
}
