package dev.daybook.app.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.app.cli.Commands;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docker-compose.yml speaks to our processes by variables alone, and nobody would hear of one that is misspelt. */
class ComposeVariablesTest {

    private static final String OURS = "DAYBOOK_";
    private static final String OF_KAFKA = OURS + "COMMAND_PROPERTY_";
    private static final String TOKEN = OURS + "TOKEN";

    @TempDir
    private Path scratch;

    @Test
    void everyVariableOfAPartIsOneThatItsCommandReads() throws IOException {
        Map<String, List<String>> commands =
                Map.of("producer", List.of("produce"), "streams", List.of("stream"), "gateway", List.of("gateway"));
        for (Map.Entry<String, List<String>> part : commands.entrySet()) {
            Map<?, ?> service = ComposeFile.read().services().get(part.getKey());
            assertThat(service.get("command")).as(part.getKey()).isEqualTo(part.getValue());
            Set<String> read = Commands.variables(scratch, part.getValue().get(0));

            assertThat(names((Map<?, ?>) service.get("environment")))
                    .as(part.getKey())
                    .isNotEmpty()
                    .allMatch(name -> name.startsWith(OF_KAFKA)
                            ? ProducerConfig.configNames().contains(setting(name))
                            : read.contains(name) || part.getKey().equals("gateway") && name.equals(TOKEN));
        }
    }

    private static List<String> names(Map<?, ?> environment) {
        return environment.keySet().stream().map(Object::toString).toList();
    }

    private static String setting(String variable) {
        return variable.substring(OF_KAFKA.length()).toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
