package dev.daybook.app.cli;

import dev.daybook.consumer.gateway.operate.OwnMeter;
import dev.daybook.schema.PostState;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Counts the steps of a channel's posts, by the state they led to.
 *
 * <p>Every state is there from the start: Prometheus takes the growth from 0 to 1 for none if 0 was never there, and the
 * first post that failed would go unseen.
 */
final class PostCounters implements Consumer<PostState> {

    private final Map<PostState, Counter> counters = new EnumMap<>(PostState.class);

    PostCounters(MeterRegistry registry, String channel) {
        for (PostState state : PostState.values()) {
            counters.put(
                    state,
                    OwnMeter.POSTS.counter(registry, channel, state.name().toLowerCase(Locale.ROOT)));
        }
    }

    @Override
    public void accept(PostState state) {
        counters.get(state).increment();
    }
}
