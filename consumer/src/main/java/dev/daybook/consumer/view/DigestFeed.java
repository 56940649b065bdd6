package dev.daybook.consumer.view;

import dev.daybook.consumer.view.OutputProgress.Admission;
import dev.daybook.consumer.view.OutputRecord.Output;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.RunClock;
import dev.daybook.schema.RunState;
import dev.daybook.schema.topic.Topic;
import dev.daybook.schema.topic.Topics;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells the days of one run, each once and only when the marks of all three topics have reached it.
 *
 * <p>Keeps what is not told yet and the edition of what was. Belongs to the thread that feeds it with {@link #topics}.
 */
public final class DigestFeed implements TopicListener {

    private final Wanted wanted;
    private final DigestListener listener;
    private final Map<Output, OutputProgress> outputs = new EnumMap<>(Output.class);
    private final NavigableMap<LocalDate, DayDigest> untold = new TreeMap<>();
    private final Map<LocalDate, Integer> toldEditions = new HashMap<>();
    private int toldEpoch;
    private boolean live;
    private @Nullable RunClock clock;
    private boolean clockGone;
    private boolean ended;
    private Ending ending = Ending.FINISHED;

    /** Why no more days come. */
    public enum Ending {
        /** The run is finished and all its days were told. */
        FINISHED,
        /** The run was deleted. */
        DELETED
    }

    /**
     * What is to be told.
     *
     * @param run      run id
     * @param minEpoch epochs before it are not told; 1 for any
     * @param from     days before it are not told
     */
    public record Wanted(String run, int minEpoch, LocalDate from) {

        /** All days of a run, whatever its epoch. */
        public static Wanted all(String run) {
            return new Wanted(run, 1, LocalDate.MIN);
        }
    }

    /** A feed that has told nothing. */
    public DigestFeed(Wanted wanted, DigestListener listener) {
        this.wanted = wanted;
        this.listener = listener;
        for (Output output : Output.values()) {
            outputs.put(output, new OutputProgress());
        }
    }

    /** The topics it is to be fed with. */
    public static List<Topic<?>> topics() {
        return List.of(Topics.CONTROL, Topics.CASUALTIES, Topics.DIGESTS, Topics.CLOCK);
    }

    /** Why it ended; empty as long as days may come. */
    public Optional<Ending> ending() {
        return ended ? Optional.of(ending) : Optional.empty();
    }

    @Override
    public void record(TopicRecord read) {
        if (read.isOf(Topics.CLOCK)) {
            if (wanted.run().equals(read.key())) {
                clock = (RunClock) read.value();
                clockGone = clock == null;
            }
            return;
        }
        OutputRecord.of(read)
                .filter(record -> record.run().equals(wanted.run()))
                .ifPresent(this::output);
    }

    @Override
    public void polled(boolean caughtUp) {
        if (!caughtUp || ended) {
            return;
        }
        live = true;
        Progress progress = Progress.of(outputs.values());
        if (progress.epoch() == 0) {
            end(Ending.DELETED, clockGone && toldEpoch > 0);
        } else if (progress.epoch() >= wanted.minEpoch() && progress.epoch() == epochOfDigests()) {
            enter(progress.epoch());
            tell(progress);
        }
    }

    private void output(OutputRecord record) {
        if (live && record.output() == Output.DIGESTS && record.epoch() != epochOfDigests()) {
            tellLast();
        }
        Admission admission = outputs.get(record.output()).admit(record);
        if (admission == Admission.STALE || record.output() != Output.DIGESTS) {
            return;
        }
        if (admission == Admission.BEGINS_ANEW) {
            untold.clear();
        }
        if (record.value() != null) {
            untold.put(record.date(), (DayDigest) record.value());
        } else if (record.date() != null) {
            untold.remove(record.date());
        }
    }

    /** The epoch is being taken down: the days it has closed stay true, and nobody would hear of them any more. */
    private void tellLast() {
        Mark closed = outputs.get(Output.DIGESTS).mark();
        if (closed != null && closed.epoch() >= Math.max(toldEpoch, wanted.minEpoch())) {
            enter(closed.epoch());
            untold.headMap(closed.date(), true).values().forEach(this::tell);
            untold.clear();
        }
    }

    private int epochOfDigests() {
        return outputs.get(Output.DIGESTS).epoch();
    }

    private void enter(int epoch) {
        if (toldEpoch == epoch) {
            return;
        }
        if (toldEpoch > 0) {
            listener.reset(epoch);
        }
        toldEditions.clear();
        toldEpoch = epoch;
    }

    private void tell(Progress progress) {
        if (progress.complete() == null) {
            return;
        }
        NavigableMap<LocalDate, DayDigest> complete = untold.headMap(progress.complete(), true);
        complete.values().forEach(this::tell);
        complete.clear();
        end(Ending.FINISHED, progress.finished() && !goesOn(progress.epoch()));
    }

    /** A run that loops, or was sought back from its end, was at an end without being finished. */
    private boolean goesOn(int epoch) {
        return clock != null && (clock.getEpoch() > epoch || clock.getState() != RunState.FINISHED);
    }

    private void tell(DayDigest digest) {
        if (digest.getDate().isBefore(wanted.from())) {
            return;
        }
        Integer before = toldEditions.put(digest.getDate(), digest.getEdition());
        if (before == null) {
            listener.day(digest);
        } else if (digest.getEdition() > before) {
            listener.restated(digest);
        }
    }

    private void end(Ending reason, boolean reached) {
        if (reached) {
            ended = true;
            ending = reason;
        }
    }
}
