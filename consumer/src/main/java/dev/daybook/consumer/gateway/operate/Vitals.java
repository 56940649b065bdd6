package dev.daybook.consumer.gateway.operate;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/**
 * What a process shows of itself.
 *
 * @param health  its checks
 * @param metrics what it counts
 */
public record Vitals(Health health, PrometheusMeterRegistry metrics) {

    /** Of a process that has not begun. */
    public static Vitals empty() {
        return new Vitals(new Health(), new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
    }
}
