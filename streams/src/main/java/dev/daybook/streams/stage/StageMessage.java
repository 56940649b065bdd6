package dev.daybook.streams.stage;

import dev.daybook.schema.TimelineKind;
import dev.daybook.schema.TimelineRecord;
import dev.daybook.streams.casualties.CasualtyView;
import dev.daybook.streams.control.ControlView;
import dev.daybook.streams.timeline.RunPosition;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What goes from one stage to the next: a good record, and what the stages before made of it.
 *
 * @param record   the record; of a waking message the {@code RUN_STARTED} of the run
 * @param position where the run stands after it
 * @param waking   true if the record is not news: folds are to be rebuilt, and nothing is to be sent
 * @param control  who holds what after it; null before the control stage and once a run is deleted
 * @param casualties what it cost after it; null before the casualties stage and once a run is deleted
 * @param touched  closed days of which the stages before say something else now
 */
public record StageMessage(
        TimelineRecord record,
        RunPosition position,
        boolean waking,
        @Nullable ControlView control,
        @Nullable CasualtyView casualties,
        SortedSet<LocalDate> touched) {

    private static final SortedSet<LocalDate> NO_DAYS = Collections.unmodifiableSortedSet(new TreeSet<>());

    /** News for the first stage. */
    static StageMessage news(TimelineRecord record, RunPosition position) {
        return new StageMessage(record, position, false, null, null, NO_DAYS);
    }

    /** The order to rebuild the folds of a run that stands at {@code position}. */
    static StageMessage wake(TimelineRecord started, RunPosition position) {
        return new StageMessage(started, position, true, null, null, NO_DAYS);
    }

    /** This waking message with another record of the run. */
    StageMessage of(TimelineRecord other) {
        return new StageMessage(other, position, waking, control, casualties, touched);
    }

    /** This message with the control stage's answer. */
    StageMessage with(ControlView view, SortedSet<LocalDate> days) {
        return new StageMessage(record, position, waking, view, casualties, union(days));
    }

    /** This message with the casualties stage's answer. */
    StageMessage with(CasualtyView view, SortedSet<LocalDate> days) {
        return new StageMessage(record, position, waking, control, view, union(days));
    }

    /** What the control stage answered. */
    ControlView controlView() {
        return Objects.requireNonNull(control, "control view");
    }

    /** What the casualties stage answered. */
    CasualtyView casualtyView() {
        return Objects.requireNonNull(casualties, "casualty view");
    }

    /**
     * Whether each stage says with a mark how far it has come: when a day or the run begins or ends, and whenever the
     * record may have restated closed days, which of a correction of several records is the last.
     */
    boolean marks() {
        return switch (record.getKind()) {
            case RUN_STARTED, DAY_CLOSED, RUN_FINISHED -> true;
            case EVENT, RETRACTION ->
                !record.getContinued()
                        && (record.getCorrection() || !record.getDate().isAfter(position.lastClosed()));
            case RUN_DELETED, UNKNOWN -> false;
        };
    }

    /** Whether the record is of this kind, and news. */
    boolean is(TimelineKind kind) {
        return !waking && record.getKind() == kind;
    }

    private SortedSet<LocalDate> union(SortedSet<LocalDate> days) {
        if (days.isEmpty()) {
            return touched;
        }
        SortedSet<LocalDate> both = new TreeSet<>(touched);
        both.addAll(days);
        return both;
    }
}
