package dev.daybook.consumer.gateway.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OwnMeterTest {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    /** Names and units as Prometheus advises: base units in the plural, last in the name; counters end in _total. */
    @ParameterizedTest
    @EnumSource
    void standsOnThePageUnderTheNameItSays(OwnMeter meter) {
        String[] tags = meter.tags().toArray(String[]::new);
        switch (meter.kind()) {
            case GAUGE -> meter.gauge(registry, new AtomicLong(7), AtomicLong::get, tags);
            case COUNTER -> meter.counter(registry, tags).increment(7);
            case TIMER -> meter.timer(registry, tags).record(java.time.Duration.ofSeconds(7));
        }

        String page = registry.scrape();

        String suffix = meter.kind() == OwnMeter.Kind.TIMER ? "_sum" : "";
        assertThat(page).containsPattern("(?m)^" + meter.prometheusName() + suffix + "(\\{[^}]*})? 7\\.0$");
        assertThat(page).contains("# HELP " + meter.prometheusName() + " " + meter.help() + "\n");
        meter.tags().forEach(tag -> assertThat(page).contains(tag + "=\"" + tag + "\""));
        assertThat(meter.prometheusName()).matches("daybook(_[a-z]+)+");
        assertThat(meter.unit()).isIn("", "seconds");
        assertThat(meter.kind() == OwnMeter.Kind.COUNTER)
                .isEqualTo(meter.prometheusName().endsWith("_total"));
    }

    @Test
    void tagsThatAreNotGivenAreABug() {
        assertThatThrownBy(() -> OwnMeter.COMMANDS.counter(registry, "pause"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("daybook.transport.commands");
    }
}
