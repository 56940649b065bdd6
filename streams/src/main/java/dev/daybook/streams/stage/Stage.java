package dev.daybook.streams.stage;

import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.TimelineKind;
import dev.daybook.schema.TimelineRecord;
import dev.daybook.streams.timeline.RunPosition;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * What all stages do alike: keep a fold of each run, send what it answers, mark how far it is.
 *
 * @param <F> the fold
 * @param <B> what the stage's records say
 */
abstract class Stage<F, B> implements Processor<String, StageMessage, String, Object> {

    /** A run's fold and the keys its topic holds now. */
    private record Awake<F>(F fold, Set<String> keys) {}

    /**
     * What a fold answered.
     *
     * @param outputs records to send, in order
     * @param next    the message for the next stage
     */
    record Answer<B>(List<Output<B>> outputs, StageMessage next) {}

    private final StageNodes nodes;
    private final Map<String, Awake<F>> awake = new HashMap<>();
    private @Nullable ProcessorContext<String, Object> context;

    Stage(StageNodes nodes) {
        this.nodes = nodes;
    }

    /** A fold of a run of which nothing has been seen. */
    abstract F begin(CampaignDefinition definition, String run);

    /** Applies the message's record to the fold. */
    abstract Answer<B> apply(F fold, StageMessage message);

    /** A record of the stage's topic; without a body it is a mark. */
    abstract SpecificRecordBase stamped(TimelineRecord cause, LocalDate date, boolean finished, @Nullable B body);

    /**
     * The last word on an output before it is sent.
     *
     * @param again whether the topic holds a record of its key
     */
    Output<B> published(Output<B> output, boolean again) {
        return output;
    }

    /** Told when all state of a run is dropped, with the keys its topic held. */
    void dropped(Set<String> keys) {}

    @Override
    public void init(ProcessorContext<String, Object> processorContext) {
        context = processorContext;
        awake.clear();
    }

    @Override
    public void process(Record<String, StageMessage> in) {
        String run = in.key();
        StageMessage message = in.value();
        if (message.waking()) {
            forward(in, wake(message));
        } else if (message.is(TimelineKind.RUN_DELETED)) {
            drop(in);
            send(in, run, null);
            forward(in, message);
        } else {
            take(in);
        }
    }

    private void take(Record<String, StageMessage> in) {
        StageMessage message = in.value();
        if (message.is(TimelineKind.RUN_STARTED)) {
            drop(in);
            begin(message.record());
        }
        Awake<F> held = awake(in.key());
        Answer<B> answer = apply(held.fold(), message);
        for (Output<B> output : answer.outputs()) {
            boolean again = held.keys().contains(output.key());
            note(held.keys(), output);
            Output<B> last = published(output, again);
            send(
                    in,
                    last.key(),
                    last.body() == null ? null : stamped(message.record(), last.date(), false, last.body()));
        }
        mark(in);
        forward(in, answer.next());
    }

    /** Takes a record again that was taken before the task came here: nothing is sent. */
    private StageMessage wake(StageMessage message) {
        TimelineRecord record = message.record();
        if (record.getKind() == TimelineKind.RUN_STARTED) {
            begin(record);
        }
        Awake<F> held = awake(record.getRun());
        Answer<B> answer = apply(held.fold(), message);
        answer.outputs().forEach(output -> note(held.keys(), output));
        return answer.next();
    }

    private void begin(TimelineRecord started) {
        F fold = begin(started.getDefinition(), started.getRun());
        awake.put(started.getRun(), new Awake<>(fold, new LinkedHashSet<>()));
    }

    private Awake<F> awake(String run) {
        return Objects.requireNonNull(awake.get(run), "the run is not awake");
    }

    private static void note(Set<String> keys, Output<?> output) {
        if (output.body() == null) {
            keys.remove(output.key());
        } else {
            keys.add(output.key());
        }
    }

    /** Sends tombstones for all that the topic holds of the run, its mark excepted, and forgets the run. */
    private void drop(Record<String, StageMessage> in) {
        Awake<F> held = awake.remove(in.key());
        if (held != null) {
            held.keys().forEach(key -> send(in, key, null));
            dropped(held.keys());
        }
    }

    private void mark(Record<String, StageMessage> in) {
        StageMessage message = in.value();
        if (message.marks()) {
            RunPosition position = message.position();
            send(in, in.key(), stamped(message.record(), position.lastClosed(), position.finished(), null));
        }
    }

    private void send(Record<String, StageMessage> in, String key, @Nullable SpecificRecordBase value) {
        context().forward(new Record<>(key, value, in.timestamp()), nodes.sink());
    }

    private void forward(Record<String, StageMessage> in, StageMessage message) {
        if (nodes.next() != null) {
            context().forward(new Record<>(in.key(), message, in.timestamp()), nodes.next());
        }
    }

    private ProcessorContext<String, Object> context() {
        return Objects.requireNonNull(context, "not initialised");
    }
}
