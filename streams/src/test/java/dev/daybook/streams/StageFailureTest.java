package dev.daybook.streams;

import static dev.daybook.streams.made.Made.august;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.error.DaybookException;
import dev.daybook.schema.TimelineRecord;
import dev.daybook.schema.topic.Topics;
import dev.daybook.streams.made.Made;
import dev.daybook.streams.made.MadeControl;
import dev.daybook.streams.made.RunTimeline;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.ProcessorWrapper;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.WrappedFixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.WrappedProcessorSupplier;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stage that fails after it did its work ends the thread, even if it fails with what would be a refusal elsewhere. */
class StageFailureTest {

    private static final String FAILING_NODE = "test.failing.node";

    /** Lets one node fail on the record after the first, once it and the nodes after it have taken the record. */
    public static final class FailingNode implements ProcessorWrapper {

        private String node = "";

        @Override
        public void configure(Map<String, ?> settings) {
            node = String.valueOf(settings.get(FAILING_NODE));
        }

        @Override
        public <KIn, VIn, KOut, VOut> WrappedProcessorSupplier<KIn, VIn, KOut, VOut> wrapProcessorSupplier(
                String name, ProcessorSupplier<KIn, VIn, KOut, VOut> supplier) {
            return ProcessorWrapper.asWrapped(name.equals(node) ? () -> new Failing<>(supplier.get()) : supplier);
        }

        @Override
        public <KIn, VIn, VOut> WrappedFixedKeyProcessorSupplier<KIn, VIn, VOut> wrapFixedKeyProcessorSupplier(
                String name, FixedKeyProcessorSupplier<KIn, VIn, VOut> supplier) {
            return ProcessorWrapper.asWrappedFixedKey(supplier);
        }
    }

    private static final class Failing<KIn, VIn, KOut, VOut> implements Processor<KIn, VIn, KOut, VOut> {

        private final Processor<KIn, VIn, KOut, VOut> stage;
        private int taken;

        Failing(Processor<KIn, VIn, KOut, VOut> stage) {
            this.stage = stage;
        }

        @Override
        public void init(ProcessorContext<KOut, VOut> context) {
            stage.init(context);
        }

        @Override
        public void process(Record<KIn, VIn> record) {
            stage.process(record);
            if (++taken == 2) {
                throw new DaybookException.BadRecords("not the first node's to say");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"control.stage", "casualties.stage", "digest.stage"})
    void failureOfAStageEndsTheThreadAndIsNoLetter(String node, @TempDir Path state) {
        RunTimeline timeline = new RunTimeline("hutou", 1, MadeControl.definition());
        TimelineRecord event = timeline.event(Made.event("any", august(8)).build());
        try (Pipeline pipeline = new Pipeline(
                state,
                Map.of(
                        StreamsConfig.PROCESSOR_WRAPPER_CLASS_CONFIG,
                        FailingNode.class.getName(),
                        FAILING_NODE,
                        node))) {
            pipeline.send(new RunTimeline("hutou", 1, MadeControl.definition()).started());
            pipeline.control();

            assertThatThrownBy(() -> pipeline.send(event, timeline.closed(august(8))))
                    .isInstanceOf(StreamsException.class)
                    .hasRootCauseInstanceOf(DaybookException.BadRecords.class);
            assertThat(pipeline.letters()).isEmpty();
            assertThat(pipeline.since(Topics.DIGESTS))
                    .extracting(record -> record.key)
                    .doesNotContain("hutou/1945-08-08");
        }
    }
}
