package dev.daybook.consumer.view;

import dev.daybook.schema.CasualtyDay;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.RunClock;
import dev.daybook.schema.TerritoryChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is known of a run, as it is being read. Belongs to the thread that feeds it. */
final class RunState {

    private final String run;
    private final OutputState<TerritoryChange> control = new OutputState<>(TerritoryChange.class);
    private final OutputState<CasualtyDay> casualties = new OutputState<>(CasualtyDay.class);
    private final OutputState<DayDigest> digests = new OutputState<>(DayDigest.class);
    private @Nullable RunClock clock;

    RunState(String run) {
        this.run = run;
    }

    void apply(OutputRecord record) {
        switch (record.output()) {
            case CONTROL -> control.apply(record);
            case CASUALTIES -> casualties.apply(record);
            case DIGESTS -> digests.apply(record);
        }
    }

    void clock(@Nullable RunClock read) {
        clock = read;
    }

    /** How many values it keeps. */
    int size() {
        return control.size() + casualties.size() + digests.size();
    }

    /** Whether nothing is left of the run. */
    boolean isGone() {
        return clock == null && size() == 0 && progress().epoch() == 0;
    }

    RunView publish() {
        Progress progress = progress();
        int epoch = progress.epoch();
        History<DayDigest> days = digests.histories(epoch).getOrDefault("", History.empty());
        return new RunView(run, clock, progress, control.histories(epoch), casualties.histories(epoch), days);
    }

    private Progress progress() {
        return Progress.of(List.of(control.progress(), casualties.progress(), digests.progress()));
    }
}
