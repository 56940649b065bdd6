package dev.daybook.app.trial;

import static org.awaitility.Awaitility.await;

import dev.daybook.app.broker.SharedBroker;
import dev.daybook.streams.stage.StageMessage;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.ProcessorWrapper;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.WrappedFixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.WrappedProcessorSupplier;

/**
 * Lets one stage fail on one event, once what all stages made of it lies on the broker.
 *
 * <p>Kafka Streams makes it by its settings and wraps each node of the topology in it.
 */
public final class FailingStage implements ProcessorWrapper {

    private static final String STAGE = "trial.failing.stage";
    private static final String RUN = "trial.failing.run";
    private static final String EVENT = "trial.failing.event";
    private static final String SERVERS = "trial.failing.servers";

    private String stage = "";
    private String run = "";
    private String event = "";
    private String bootstrapServers = "";

    /** Settings of a topology of which a stage fails on an event of a run on the shared broker. */
    static Map<String, String> settings(String stage, String run, String event) {
        return Map.of(
                StreamsConfig.PROCESSOR_WRAPPER_CLASS_CONFIG,
                FailingStage.class.getName(),
                STAGE,
                stage,
                RUN,
                run,
                EVENT,
                event,
                SERVERS,
                SharedBroker.connection().bootstrapServers());
    }

    @Override
    public void configure(Map<String, ?> settings) {
        stage = String.valueOf(settings.get(STAGE));
        run = String.valueOf(settings.get(RUN));
        event = String.valueOf(settings.get(EVENT));
        bootstrapServers = String.valueOf(settings.get(SERVERS));
    }

    @Override
    public <KIn, VIn, KOut, VOut> WrappedProcessorSupplier<KIn, VIn, KOut, VOut> wrapProcessorSupplier(
            String node, ProcessorSupplier<KIn, VIn, KOut, VOut> supplier) {
        return ProcessorWrapper.asWrapped(node.equals(stage) ? () -> new Failing<>(supplier.get()) : supplier);
    }

    @Override
    public <KIn, VIn, VOut> WrappedFixedKeyProcessorSupplier<KIn, VIn, VOut> wrapFixedKeyProcessorSupplier(
            String node, FixedKeyProcessorSupplier<KIn, VIn, VOut> supplier) {
        return ProcessorWrapper.asWrappedFixedKey(supplier);
    }

    private final class Failing<KIn, VIn, KOut, VOut> implements Processor<KIn, VIn, KOut, VOut> {

        private final Processor<KIn, VIn, KOut, VOut> sound;

        Failing(Processor<KIn, VIn, KOut, VOut> sound) {
            this.sound = sound;
        }

        @Override
        public void init(ProcessorContext<KOut, VOut> context) {
            sound.init(context);
        }

        @Override
        public void process(Record<KIn, VIn> in) {
            sound.process(in);
            StageMessage message = (StageMessage) in.value();
            if (run.equals(in.key()) && event.equals(message.record().getEventId())) {
                awaitOutputs(message.record().getSequence());
                throw new IllegalStateException("the trial wants %s to fail".formatted(stage));
            }
        }

        private void awaitOutputs(long sequence) {
            try (RunReader uncommitted = RunReader.ofUncommitted(Map.of("bootstrap.servers", bootstrapServers), run)) {
                await().atMost(Duration.ofSeconds(30))
                        .pollInterval(Duration.ofMillis(1))
                        .until(() -> uncommitted.poll().told().speaksOf(sequence));
            }
        }
    }
}
