package dev.daybook.app.cli;

import dev.daybook.consumer.gateway.operate.OwnMeter;
import dev.daybook.schema.PostState;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumSet;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Counts the steps of a channel's posts, by the state they led to.
 *
 * <p>Every state that a post can be in is there from the start: Prometheus takes the growth from 0 to 1 for none if 0
 * was never there, and the first post that failed would go unseen.
 */
final class PostCounters implements Consumer<PostState> {

    private final MeterRegistry registry;
    private final String channel;

    PostCounters(MeterRegistry registry, String channel) {
        this.registry = registry;
        this.channel = channel;
        EnumSet.complementOf(EnumSet.of(PostState.UNKNOWN)).forEach(this::counter);
    }

    @Override
    public void accept(PostState state) {
        counter(state).increment();
    }

    private Counter counter(PostState state) {
        return OwnMeter.POSTS.counter(registry, channel, state.name().toLowerCase(Locale.ROOT));
    }
}
