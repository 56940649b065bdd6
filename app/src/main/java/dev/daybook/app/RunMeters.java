package dev.daybook.app;

import dev.daybook.consumer.gateway.operate.OwnMeter;
import dev.daybook.producer.Progress;
import dev.daybook.producer.SenderMeters;
import dev.daybook.schema.RunClock;
import dev.daybook.schema.RunState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The figures of a run while this process plays it. */
final class RunMeters implements AutoCloseable {

    private static final double MS_PER_SECOND = 1_000;

    private final MeterRegistry registry;
    private final List<Gauge> gauges;
    private final SenderMeters producer;

    private RunMeters(MeterRegistry registry, List<Gauge> gauges, SenderMeters producer) {
        this.registry = registry;
        this.gauges = gauges;
        this.producer = producer;
    }

    /** Registers them; what is not known yet is not a number. */
    static RunMeters register(RunDriver run, SenderMeters producer, MeterRegistry registry) {
        String id = run.run();
        List<Gauge> gauges = List.of(
                OwnMeter.RUN_LATENESS.gauge(registry, run, each -> late(each, RunClock::getLatenessP50Ms), id, "0.5"),
                OwnMeter.RUN_LATENESS.gauge(registry, run, each -> late(each, RunClock::getLatenessP99Ms), id, "0.99"),
                OwnMeter.RUN_LATENESS.gauge(registry, run, each -> late(each, RunClock::getLatenessMaxMs), id, "1"),
                OwnMeter.RUN_RECORDS.gauge(
                        registry,
                        run,
                        each -> clock(each).map(RunClock::getSequence).orElse(0L),
                        id),
                OwnMeter.RUN_PLAYING.gauge(
                        registry,
                        run,
                        each -> clock(each)
                                        .filter(clock -> clock.getState() == RunState.PLAYING)
                                        .isPresent()
                                ? 1
                                : 0,
                        id));
        return new RunMeters(registry, gauges, producer);
    }

    private static double late(RunDriver run, Function<RunClock, @Nullable Double> lateness) {
        return clock(run).map(lateness).map(ms -> ms / MS_PER_SECOND).orElse(Double.NaN);
    }

    private static Optional<RunClock> clock(RunDriver run) {
        return run.progress().map(Progress::clock);
    }

    @Override
    public void close() {
        gauges.forEach(registry::remove);
        producer.close();
    }
}
