package dev.daybook.consumer.gateway.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class HealthTest {

    private final Health health = new Health();
    private final AtomicBoolean alive = new AtomicBoolean(true);
    private final AtomicBoolean read = new AtomicBoolean();

    @Test
    void readyIsWhoLivesAndPassesEveryCheck() {
        health.live("reader", alive::get);
        health.ready("topics read", read::get);
        health.ready("broker answers", () -> true);

        assertThat(health.isLive()).isTrue();
        assertThat(health.isReady()).isFalse();
        assertThat(health.readiness())
                .isEqualTo("{\"status\":\"starting\",\"checks\":{\"broker answers\":true,\"topics read\":false}}");

        read.set(true);
        assertThat(health.isReady()).isTrue();
        assertThat(health.readiness()).startsWith("{\"status\":\"ready\"");

        alive.set(false);
        assertThat(health.isReady()).isFalse();
        assertThat(health.liveness()).isEqualTo("{\"status\":\"failed\",\"checks\":{\"reader\":false}}");
    }

    @Test
    void nothingToCheckIsAllRight() {
        assertThat(health.liveness()).isEqualTo("{\"status\":\"ok\",\"checks\":{}}");
        assertThat(health.isReady()).isTrue();
    }
}
