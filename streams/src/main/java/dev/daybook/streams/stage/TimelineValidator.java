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
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
 */
public final class TimelineValidator implements Processor<byte[], byte[], String, StageMessage> {

    /** Store of the {@code RUN_STARTED} of each run, by run. */
    public static final String STARTED = "timeline.started";

    /** Store of where each run stands, by run. */
    public static final String POSITIONS = "timeline.positions";

    /** Records sent less than this ago are live: somebody may be watching. Older ones are a backlog. */
    static final long LIVE_WITHIN_MS = 50;

    private static final Logger LOG = LoggerFactory.getLogger(TimelineValidator.class);

    private final SingleObjectSerde<TimelineRecord> timeline = SingleObjectSerde.of(TimelineRecord.class);
    private final Map<String, CampaignIndex> campaigns = new HashMap<>();
    private final Set<String> awake = new HashSet<>();
    private @Nullable ProcessorContext<String, StageMessage> context;
    private @Nullable KeyValueStore<String, TimelineRecord> started;
    private @Nullable KeyValueStore<String, RunPosition> positions;

    /** How positions are stored. */
    public static Serde<RunPosition> positionSerde() {
        return new RunPositionSerde();
    }

    @Override
    public void init(ProcessorContext<String, StageMessage> processorContext) {
        context = processorContext;
        started = processorContext.getStateStore(STARTED);
        positions = processorContext.getStateStore(POSITIONS);
        campaigns.clear();
        awake.clear();
    }

    @Override
    public void process(Record<byte[], byte[]> in) {
        TimelineRecord record = read(in);
        String run = record.getRun();
        RunPosition before = positions().get(run);
        if (isOver(record, before)) {
            LOG.debug("record ignored run={} epoch={} sequence={}", run, record.getEpoch(), record.getSequence());
            return;
        }
        RunPosition after = admit(record, before);
        if (before != null && awake.add(run)) {
            forward(in, StageMessage.wake(started().get(run), before));
        }
        forward(in, StageMessage.news(record, after));
        keep(record, after);
        commitIfLive(in);
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

    /** The position after a record, if it may come now. */
    private RunPosition admit(TimelineRecord record, @Nullable RunPosition position) {
        if (record.getKind() == TimelineKind.RUN_STARTED) {
            return RunPosition.started(record);
        }
        if (position == null || record.getEpoch() != position.epoch() && record.getKind() != TimelineKind.RUN_DELETED) {
            throw new DaybookException.BadRecords(
                    ("run %s, epoch %d, sequence %d: wanted RUN_STARTED of the epoch before it, found none; "
                                    + "send the epoch from its start")
                            .formatted(record.getRun(), record.getEpoch(), record.getSequence()));
        }
        campaigns
                .computeIfAbsent(
                        record.getRun(),
                        run -> new CampaignIndex(started().get(run).getDefinition()))
                .check(record, position);
        return position.after(record);
    }

    private void keep(TimelineRecord record, RunPosition after) {
        String run = record.getRun();
        if (record.getKind() == TimelineKind.RUN_DELETED) {
            positions().delete(run);
            started().delete(run);
            campaigns.remove(run);
            awake.remove(run);
            return;
        }
        positions().put(run, after);
        if (record.getKind() == TimelineKind.RUN_STARTED) {
            started().put(run, record);
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

    private KeyValueStore<String, RunPosition> positions() {
        return Objects.requireNonNull(positions, "not initialised");
    }
}
