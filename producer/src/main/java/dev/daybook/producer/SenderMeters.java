package dev.daybook.producer;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;

/** Kafka's own figures of a run's producer, whichever that is by now. Safe for any thread. */
public final class SenderMeters implements AutoCloseable {

    private final MeterRegistry registry;
    private final ScheduledExecutorService scheduler;
    private @Nullable KafkaClientMetrics bound;
    private boolean closed;

    /** @param scheduler looks for new figures */
    SenderMeters(MeterRegistry registry, ScheduledExecutorService scheduler) {
        this.registry = registry;
        this.scheduler = scheduler;
    }

    /** Shows the figures of {@code producer} and no longer those of the one before. */
    synchronized void follow(Producer<String, byte[]> producer) {
        if (closed) {
            return;
        }
        release();
        bound = new KafkaClientMetrics(producer, Tags.empty(), scheduler);
        bound.bindTo(registry);
    }

    @Override
    public synchronized void close() {
        closed = true;
        release();
    }

    private void release() {
        if (bound != null) {
            bound.close();
            bound = null;
        }
    }
}
