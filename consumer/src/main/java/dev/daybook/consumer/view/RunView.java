package dev.daybook.consumer.view;

import dev.daybook.schema.CasualtyDay;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.RunClock;
import dev.daybook.schema.TerritoryChange;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A run as it stood at one moment: who held what, what it had cost and what was told, as of any day.
 *
 * <p>Immutable. Days behind {@link #lastCompleteDay} may still lack records of one topic or another.
 */
public final class RunView {

    private final String run;
    private final @Nullable RunClock clock;
    private final Progress progress;
    private final Map<String, History<TerritoryChange>> control;
    private final Map<String, History<CasualtyDay>> casualties;
    private final History<DayDigest> digests;

    RunView(
            String run,
            @Nullable RunClock clock,
            Progress progress,
            Map<String, History<TerritoryChange>> control,
            Map<String, History<CasualtyDay>> casualties,
            History<DayDigest> digests) {
        this.run = run;
        this.clock = clock;
        this.progress = progress;
        this.control = control;
        this.casualties = casualties;
        this.digests = digests;
    }

    /** Run id. */
    public String run() {
        return run;
    }

    /** The producer's last word on the run. */
    public Optional<RunClock> clock() {
        return Optional.ofNullable(clock);
    }

    /** Epoch of everything in this view, from 1; 0 before the first output. */
    public int epoch() {
        return progress.epoch();
    }

    /** The timeline record of this epoch up to which all three topics are complete; -1 if none. */
    public long sequence() {
        return progress.sequence();
    }

    /** The last day that control, casualties and digests have all closed. */
    public Optional<LocalDate> lastCompleteDay() {
        return Optional.ofNullable(progress.complete());
    }

    /** Whether {@code day} is closed in all three topics. */
    public boolean isComplete(LocalDate day) {
        return progress.complete() != null && !day.isAfter(progress.complete());
    }

    /** Whether all three topics say that the run is finished. */
    public boolean finished() {
        return progress.finished();
    }

    /** Who holds {@code territory} at the end of {@code day}; empty if nothing is known of it by then. */
    public Optional<TerritoryChange> holder(String territory, LocalDate day) {
        return control.getOrDefault(territory, History.empty()).asOf(day);
    }

    /** Who holds every territory at the end of {@code day}, by territory id. */
    public Map<String, TerritoryChange> holders(LocalDate day) {
        Map<String, TerritoryChange> held = new TreeMap<>();
        control.forEach((territory, history) -> history.asOf(day).ifPresent(change -> held.put(territory, change)));
        return held;
    }

    /** The changes of {@code territory} by day, the initial holder first. */
    public Map<LocalDate, TerritoryChange> changes(String territory) {
        Map<LocalDate, TerritoryChange> changes = new TreeMap<>();
        control.getOrDefault(territory, History.empty()).forEach(changes::put);
        return changes;
    }

    /** Losses to date at the end of {@code day}, by belligerent id: the last record of that day or before. */
    public Map<String, CasualtyDay> tolls(LocalDate day) {
        Map<String, CasualtyDay> tolls = new TreeMap<>();
        casualties.forEach((side, history) -> history.asOf(day).ifPresent(toll -> tolls.put(side, toll)));
        return tolls;
    }

    /** The digest of {@code day}. */
    public Optional<DayDigest> digest(LocalDate day) {
        return digests.on(day);
    }

    /**
     * The digest whose control, toll to date and campaign claims hold on {@code day}: its own, or for a quiet day the
     * one of {@code unchangedSince}.
     */
    public Optional<DayDigest> standing(LocalDate day) {
        return digest(day)
                .flatMap(digest ->
                        digest.getUnchangedSince() == null ? Optional.of(digest) : digest(digest.getUnchangedSince()));
    }

    /** The days that have a digest, in order. */
    public List<LocalDate> days() {
        return digests.days();
    }
}
