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
 * What all stages do alike: keep a fold of each run, journal what it needs, send what it answers, mark how far it is.
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
    private @Nullable Journal journal;

    Stage(StageNodes nodes) {
        this.nodes = nodes;
    }

    /** A fold of a run of which nothing has been seen. */
    abstract F begin(CampaignDefinition definition, String run);

    /** Applies the message's record to the fold. */
    abstract Answer<B> apply(F fold, StageMessage message);

    /** What the journal is to keep of a record; null for nothing. */
    abstract @Nullable TimelineRecord kept(TimelineRecord record);

    /** A record of the stage's topic; without a body it is a mark. */
    abstract SpecificRecordBase stamped(TimelineRecord cause, LocalDate date, boolean finished, @Nullable B body);

    /** The last word on an output before it is sent. */
    Output<B> published(Output<B> output) {
        return output;
    }

    /** Told when all state of a run is dropped, with the keys its topic held. */
    void dropped(Set<String> keys) {}

    @Override
    public void init(ProcessorContext<String, Object> processorContext) {
        context = processorContext;
        journal = new Journal(processorContext.getStateStore(nodes.journal()));
        awake.clear();
    }

    @Override
    public void process(Record<String, StageMessage> in) {
        String run = in.key();
        StageMessage message = in.value();
        if (message.waking()) {
            forward(in, wake(run, message));
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
            CampaignDefinition definition = message.record().getDefinition();
            awake.put(in.key(), new Awake<>(begin(definition, in.key()), new LinkedHashSet<>()));
        }
        Awake<F> held = Objects.requireNonNull(awake.get(in.key()), "the run is not awake");
        TimelineRecord kept = kept(message.record());
        if (kept != null) {
            journal().keep(kept);
        }
        Answer<B> answer = apply(held.fold(), message);
        for (Output<B> output : answer.outputs()) {
            note(held.keys(), output);
            Output<B> last = published(output);
            send(
                    in,
                    last.key(),
                    last.body() == null ? null : stamped(message.record(), last.date(), false, last.body()));
        }
        mark(in);
        forward(in, answer.next());
    }

    /** Rebuilds the fold of a run from the journal. */
    private StageMessage wake(String run, StageMessage message) {
        TimelineRecord started = message.record();
        Awake<F> held = new Awake<>(begin(started.getDefinition(), run), new LinkedHashSet<>());
        awake.put(run, held);
        Answer<B> last = replay(held, message);
        for (TimelineRecord record : journal().of(run)) {
            replay(held, message.of(record));
        }
        return last.next();
    }

    private Answer<B> replay(Awake<F> held, StageMessage message) {
        Answer<B> answer = apply(held.fold(), message);
        answer.outputs().forEach(output -> note(held.keys(), output));
        return answer;
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
            journal().clear(in.key());
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

    private Journal journal() {
        return Objects.requireNonNull(journal, "not initialised");
    }
}
