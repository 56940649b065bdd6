package dev.daybook.consumer.gateway.run;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Begins and deletes runs for the gateway, and is told which are asked about. Safe for any thread. */
public interface RunControl {

    /**
     * A run that a viewer wants; null leaves the choice to the process.
     *
     * @param campaign campaign id
     * @param run      run id; must begin as the process says
     * @param speed    speed, e.g. {@code 1d/2s}
     * @param from     first day that is paced, ISO
     * @param to       last day, ISO
     */
    record NewRun(
            String campaign,
            @Nullable String run,
            @Nullable String speed,
            @Nullable String from,
            @Nullable String to) {}

    /**
     * Begins a run.
     *
     * @return its id; fails with {@link dev.daybook.error.DaybookException.Usage} if it cannot be as asked, with
     *     {@link dev.daybook.error.DaybookException.Unavailable} if there are too many
     */
    CompletionStage<String> create(NewRun wanted);

    /** Whether {@link #delete} would delete a run that is there. */
    boolean mayDelete(String run);

    /**
     * Deletes a run with all its outputs, whoever plays it.
     *
     * @return fails with {@link dev.daybook.error.DaybookException.Usage} if it may not be deleted, with
     *     {@link dev.daybook.error.DaybookException.Unavailable} if it is gone or the broker does not answer
     */
    CompletionStage<Void> delete(String run);

    /** Takes note that somebody asked about a run, whether there is such a run or not. */
    void askedAbout(String run);
}
