package dev.daybook.streams.stage;

import dev.daybook.error.DaybookException;
import dev.daybook.schema.TimelineKind;
import dev.daybook.schema.TimelineRecord;
import dev.daybook.schema.serde.SingleObjectSerde;
import dev.daybook.streams.timeline.CampaignIndex;
import dev.daybook.streams.timeline.RecordShape;
import dev.daybook.streams.timeline.RunPosition;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a record in once it is known to be good, whole and new; refuses or ignores the rest before any store changes.
 *
 * <p>Refused, by an exception, is what nobody can use. Ignored is what was taken before and what belongs to an epoch
 * that is over. A gap in the sequence is no fault: a refused record leaves one.
 *
 * <p>A correction of several records is held back until it is whole and goes through the stages in one call. Else a day
 * would be restated once for each record that touches it, even if it reads as before behind the last.
 */
public final class TimelineValidator implements Processor<byte[], byte[], String, StageMessage> {

    /** Store of the {@code RUN_STARTED} of each run, by run. */
    public static final String STARTED = "timeline.started";

    /** Store of where each run stands, by run. */
    public static final String POSITIONS = "timeline.positions";

    /** Store of what the folds of all stages are rebuilt from, by {@code run/event} and {@code run//date}. */
    public static final String JOURNAL = "timeline.journal";

    /** Store of corrections that are not whole yet, by {@code run/sequence}. */
    public static final String CORRECTIONS = "timeline.corrections";

    /** Records sent less than this ago are live: somebody may be watching. Older ones are a backlog. */
    static final long LIVE_WITHIN_MS = 50;

    private static final Logger LOG = LoggerFactory.getLogger(TimelineValidator.class);

    private final SingleObjectSerde<TimelineRecord> timeline = SingleObjectSerde.of(TimelineRecord.class);
    private final Map<String, CampaignIndex> campaigns = new HashMap<>();
    private final Set<String> awake = new HashSet<>();
    private @Nullable ProcessorContext<String, StageMessage> context;
    private @Nullable KeyValueStore<String, TimelineRecord> started;
    private @Nullable KeyValueStore<String, RunPosition> positions;
    private @Nullable HeldCorrections corrections;
    private @Nullable Journal journal;

    /** How positions are stored. */
    public static Serde<RunPosition> positionSerde() {
        return new RunPositionSerde();
    }

    @Override
    public void init(ProcessorContext<String, StageMessage> processorContext) {
        context = processorContext;
        started = processorContext.getStateStore(STARTED);
        positions = processorContext.getStateStore(POSITIONS);
        corrections = new HeldCorrections(processorContext.getStateStore(CORRECTIONS), timeline);
        journal = new Journal(processorContext.getStateStore(JOURNAL), timeline);
        campaigns.clear();
        awake.clear();
    }

    @Override
    public void process(Record<byte[], byte[]> in) {
        TimelineRecord record;
        RunPosition before;
        try {
            record = read(in);
            before = positions().get(record.getRun());
            check(record, before);
        } catch (DaybookException.BadRecords | SerializationException refused) {
            endCorrection(in);
            throw refused;
        }
        if (isOver(record, before)) {
            LOG.debug(
                    "record ignored run={} epoch={} sequence={}",
                    record.getRun(),
                    record.getEpoch(),
                    record.getSequence());
            return;
        }
        take(in, record, before);
        commitIfLive(in);
    }

    private void take(Record<byte[], byte[]> in, TimelineRecord record, @Nullable RunPosition before) {
        boolean starts = before == null || record.getKind() == TimelineKind.RUN_STARTED;
        RunPosition after = starts ? RunPosition.started(record) : before.after(record);
        if (before != null) {
            wake(in, record.getRun(), before);
        }
        if (record.getCorrection() && record.getContinued()) {
            corrections().hold(new SentRecord(record, in.value()));
        } else {
            release(in, record.getRun(), before, record.getCorrection());
            forward(in, StageMessage.news(record, after));
            journal().keep(new SentRecord(record, in.value()));
        }
        keep(record, after);
    }

    /** What is held goes on without the record that was refused, which may have been the last. */
    private void endCorrection(Record<byte[], byte[]> in) {
        String run = in.key() == null ? "" : new String(in.key(), StandardCharsets.UTF_8);
        RunPosition position = positions().get(run);
        if (position != null) {
            wake(in, run, position);
            release(in, run, position, false);
        }
    }

    /**
     * Has all stages take anew what the journal holds of a run, once after the task came here.
     *
     * <p>All events come before the first day is closed: a day closed before would lack what came later as correction.
     */
    private void wake(Record<byte[], byte[]> in, String run, RunPosition position) {
        if (awake.add(run)) {
            StageMessage wake = StageMessage.wake(started().get(run), position);
            forward(in, wake);
            journal().of(run).forEach(record -> forward(in, wake.of(record)));
        }
    }

    /**
     * Passes on what is held of a run, in the same call as what ends it, so that it is in the same transaction.
     *
     * @param position where the run stands; nothing is held without
     * @param goesOn   whether the record at hand belongs to the correction
     */
    private void release(Record<byte[], byte[]> in, String run, @Nullable RunPosition position, boolean goesOn) {
        Iterator<SentRecord> held = corrections().release(run).iterator();
        while (held.hasNext()) {
            SentRecord next = held.next();
            TimelineRecord record = goesOn || held.hasNext() ? next.record() : ended(next.record());
            forward(
                    in,
                    StageMessage.news(record, Objects.requireNonNull(position).after(record)));
            journal().keep(next);
        }
    }

    private static TimelineRecord ended(TimelineRecord last) {
        return TimelineRecord.newBuilder(last).setContinued(false).build();
    }

    private TimelineRecord read(Record<byte[], byte[]> in) {
        if (in.key() == null || in.value() == null) {
            throw new DaybookException.BadRecords("timeline: wanted a key and a value, found none; send it anew");
        }
        TimelineRecord record = Objects.requireNonNull(timeline.decode(in.value()));
        RecordShape.check(new String(in.key(), StandardCharsets.UTF_8), record);
        return record;
    }

    private static boolean isOver(TimelineRecord record, @Nullable RunPosition position) {
        return position == null ? record.getKind() == TimelineKind.RUN_DELETED : position.isPast(record);
    }

    /** Refuses a record that may not come now. */
    private void check(TimelineRecord record, @Nullable RunPosition position) {
        String run = record.getRun();
        if (isOver(record, position) || record.getKind() == TimelineKind.RUN_STARTED) {
            return;
        }
        if (position == null || record.getEpoch() != position.epoch() && record.getKind() != TimelineKind.RUN_DELETED) {
            throw new DaybookException.BadRecords(
                    ("run %s, epoch %d, sequence %d: wanted RUN_STARTED of the epoch before it, found none; "
                                    + "send the epoch from its start")
                            .formatted(run, record.getEpoch(), record.getSequence()));
        }
        campaigns
                .computeIfAbsent(
                        run, any -> new CampaignIndex(started().get(run).getDefinition()))
                .check(record, position);
    }

    private void keep(TimelineRecord record, RunPosition after) {
        String run = record.getRun();
        if (record.getKind() == TimelineKind.RUN_DELETED) {
            positions().delete(run);
            started().delete(run);
            journal().clear(run);
            campaigns.remove(run);
            awake.remove(run);
            return;
        }
        positions().put(run, after);
        if (record.getKind() == TimelineKind.RUN_STARTED) {
            started().put(run, record);
            journal().clear(run);
            campaigns.remove(run);
            awake.add(run);
        }
    }

    /**
     * Lets readers see a live record at once, and a backlog once a commit interval.
     *
     * <p>A commit costs about as much as a hundred records. While one is under way more records gather, so that under
     * load each commit holds more of them; once records grow older than the bound, the interval takes over.
     */
    private void commitIfLive(Record<byte[], byte[]> in) {
        ProcessorContext<String, StageMessage> here = Objects.requireNonNull(context);
        if (here.currentSystemTimeMs() - in.timestamp() < LIVE_WITHIN_MS) {
            here.commit();
        }
    }

    private void forward(Record<byte[], byte[]> in, StageMessage message) {
        Objects.requireNonNull(context).forward(new Record<>(message.record().getRun(), message, in.timestamp()));
    }

    private KeyValueStore<String, TimelineRecord> started() {
        return Objects.requireNonNull(started, "not initialised");
    }

    private Journal journal() {
        return Objects.requireNonNull(journal, "not initialised");
    }

    private HeldCorrections corrections() {
        return Objects.requireNonNull(corrections, "not initialised");
    }

    private KeyValueStore<String, RunPosition> positions() {
        return Objects.requireNonNull(positions, "not initialised");
    }
}
