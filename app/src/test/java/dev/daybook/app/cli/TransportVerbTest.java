package dev.daybook.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.error.DaybookException;
import dev.daybook.schema.TransportAction;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransportVerbTest {

    @TempDir
    Path scratch;

    @Test
    void verbsTakeTheArgumentsOfTheirRequests() {
        assertThat(TransportVerb.of("pause", List.of())).isEqualTo(new TransportVerb(TransportAction.PAUSE, null));
        assertThat(TransportVerb.of("step", List.of("day", "3")))
                .isEqualTo(new TransportVerb(TransportAction.STEP, "day 3"));
        assertThat(TransportVerb.of("rate", List.of("1d/2s")))
                .isEqualTo(new TransportVerb(TransportAction.RATE, "1d/2s"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pause now",
                "rate 0",
                "rate 0x",
                "rate -1x",
                "rate 1d/0s",
                "rate",
                "rate 1d/2s 3",
                "seek",
                "seek 1945-13-01",
                "seek not an event",
                "step 0",
                "step day -1",
                "step week",
                "unknown",
                "rewind"
            })
    void nonsenseIsUsageBeforeABrokerIsLookedFor(String line) {
        String[] words = line.split(" ");
        List<String> arguments = List.of(words).subList(1, words.length);
        assertThatThrownBy(() -> TransportVerb.of(words[0], arguments)).isInstanceOf(DaybookException.Usage.class);

        String[] command = ("transport r1 " + line).split(" ");
        Cli cli = Cli.run(scratch, command);

        assertThat(cli.status()).as(cli.err()).isEqualTo(2);
        assertThat(cli.err()).startsWith("daybook: ").containsOnlyOnce("\n");
        assertThat(cli.out()).isEmpty();
    }

    @Test
    void withoutABrokerThereIsNothingToDrive() {
        Cli cli = Cli.run(scratch, "transport", "r1", "pause");

        assertThat(cli.status()).isEqualTo(4);
        assertThat(cli.err()).contains("no broker runs");
    }
}
