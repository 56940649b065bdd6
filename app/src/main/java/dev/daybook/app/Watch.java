package dev.daybook.app;

import dev.daybook.app.broker.BrokerConnection;
import dev.daybook.app.broker.BrokerPulse;
import dev.daybook.consumer.gateway.operate.OwnMeter;
import dev.daybook.consumer.gateway.operate.Vitals;
import dev.daybook.producer.transport.TransportListener;
import dev.daybook.schema.TransportAction;
import dev.daybook.streams.TopologyRunner;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.kafka.clients.consumer.Consumer;

/**
 * Keeps a process's health and figures up to date: of its broker, and of each part that it is shown.
 *
 * <p>Safe for any thread. Closed after the parts it watches.
 */
public final class Watch implements AutoCloseable {

    private final Vitals vitals;
    private final BrokerPulse pulse;
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "daybook-watch");
        thread.setDaemon(true);
        return thread;
    });
    private final Deque<Runnable> bound = new ArrayDeque<>();

    private Watch(Vitals vitals, BrokerPulse pulse) {
        this.vitals = vitals;
        this.pulse = pulse;
    }

    /** Watches a broker that has just answered. */
    static Watch of(BrokerConnection broker, Vitals vitals) {
        Watch watch = new Watch(vitals, BrokerPulse.of(broker));
        vitals.health().ready("broker answers", watch.pulse::answers);
        OwnMeter.BROKER_REACHABLE.gauge(vitals.metrics(), watch.pulse, each -> each.answers() ? 1 : 0);
        return watch;
    }

    /** What it keeps up to date. */
    Vitals vitals() {
        return vitals;
    }

    /** Watches the topology. */
    void topology(TopologyRunner topology) {
        vitals.health().live("topology", topology::isAlive);
        vitals.health().ready("partitions restored", topology::isRunning);
        OwnMeter.DEAD_LETTERS.count(vitals.metrics(), topology, TopologyRunner::deadLetters);
        OwnMeter.TOPOLOGY_PARTITIONS.gauge(vitals.metrics(), topology, TopologyRunner::partitions);
        KafkaStreamsMetrics meters = topology.meters(scheduler);
        keep(meters, meters::close);
    }

    /** Watches what hands requests to runs. */
    void listener(TransportListener listener) {
        vitals.health().live("transport", listener::isListening);
        for (TransportAction action : EnumSet.complementOf(EnumSet.of(TransportAction.UNKNOWN))) {
            commands(action, true);
            commands(action, false);
        }
        KafkaClientMetrics meters = listener.meters(scheduler);
        keep(meters, meters::close);
    }

    /** Watches a consumer. */
    void consumer(Consumer<?, ?> consumer) {
        KafkaClientMetrics meters = new KafkaClientMetrics(consumer, Tags.empty(), scheduler);
        keep(meters, meters::close);
    }

    /** Watches a run for as long as it is open. */
    RunMeters run(RunDriver run) {
        return RunMeters.register(run, run.meters(vitals.metrics(), scheduler), vitals.metrics());
    }

    /** Counts a command that was answered. */
    void answered(TransportAction action, boolean accepted) {
        commands(action, accepted).increment();
    }

    /** There before anything is to be counted: Prometheus takes growth to 1 for none if 0 was never there. */
    private Counter commands(TransportAction action, boolean accepted) {
        return OwnMeter.COMMANDS.counter(
                vitals.metrics(), action.name().toLowerCase(Locale.ROOT), accepted ? "accepted" : "refused");
    }

    private synchronized void keep(MeterBinder meters, Runnable end) {
        meters.bindTo(vitals.metrics());
        bound.push(end);
    }

    @Override
    public synchronized void close() {
        scheduler.shutdownNow();
        while (!bound.isEmpty()) {
            bound.pop().run();
        }
        pulse.close();
    }
}
