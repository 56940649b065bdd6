package dev.daybook.consumer.gateway.run;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Begins and deletes runs for the gateway. */
public interface RunControl {

    /**
     * A run that a viewer wants; null leaves the choice to the process.
     *
     * @param campaign campaign id
     * @param run      run id
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

    /**
     * Deletes a run with all its outputs.
     *
     * @return whether there was such a run
     */
    CompletionStage<Boolean> delete(String run);
}
