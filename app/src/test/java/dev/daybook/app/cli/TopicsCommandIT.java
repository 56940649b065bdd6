package dev.daybook.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daybook.app.broker.SharedBroker;
import dev.daybook.schema.topic.Topics;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicsCommandIT {

    @TempDir
    Path scratch;

    @Test
    void createdTopicsPassTheCheckAndAreListed() throws Exception {
        assertThat(topics("create").status()).isZero();

        Cli check = topics("check");
        assertThat(check.status()).as(check.err()).isZero();
        Cli list = topics("list", "--output", "json");
        assertThat(list.out().lines()).hasSize(Topics.all().size()).allSatisfy(line -> {
            JsonNode topic = new ObjectMapper().readTree(line);
            assertThat(topic.get("exists").asBoolean()).isTrue();
            assertThat(topic.get("faults")).isEmpty();
        });
        assertThat(topics("list").out()).contains("daybook.timeline").doesNotContain("missing");
    }

    @Test
    void absentBrokerIsOneLineAndUnavailable() {
        Cli cli = Cli.run(scratch, "topics", "check", "--bootstrap-server", "127.0.0.1:1");

        assertThat(cli.status()).isEqualTo(4);
        assertThat(cli.err())
                .startsWith("daybook: no broker answers at 127.0.0.1:1")
                .containsOnlyOnce("\n");
    }

    private Cli topics(String... args) {
        String[] address = {"--bootstrap-server", SharedBroker.connection().bootstrapServers()};
        return Cli.run(
                scratch,
                Stream.of(new String[] {"topics"}, args, address)
                        .flatMap(Arrays::stream)
                        .toArray(String[]::new));
    }
}
