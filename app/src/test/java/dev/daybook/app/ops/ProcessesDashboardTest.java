package dev.daybook.app.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daybook.consumer.gateway.operate.OwnMeter;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Grafana's dashboard of our processes asks for every meter of ours, and for none that is not there. */
class ProcessesDashboardTest {

    private static final Pattern OURS = Pattern.compile("daybook_[a-z_]+");

    @Test
    void everyMeterIsShownAndNoOtherAskedFor() throws IOException {
        Set<String> asked = new TreeSet<>();
        JsonNode dashboard = new ObjectMapper()
                .readTree(ComposeFile.TOP.resolve("docs/grafana/processes.json").toFile());
        dashboard
                .get("panels")
                .forEach(panel -> panel.get("targets").forEach(target -> {
                    Matcher names = OURS.matcher(target.get("expr").asText());
                    while (names.find()) {
                        asked.add(names.group());
                    }
                }));

        assertThat(asked)
                .isEqualTo(Stream.of(OwnMeter.values())
                        .flatMap(ProcessesDashboardTest::series)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Stream<String> series(OwnMeter meter) {
        return meter.kind() == OwnMeter.Kind.TIMER
                ? Stream.of("_count", "_sum", "_max").map(part -> meter.prometheusName() + part)
                : Stream.of(meter.prometheusName());
    }
}
