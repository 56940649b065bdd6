package dev.daybook.consumer.gateway.run;

import dev.daybook.schema.TransportAction;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Drives runs for the gateway, by whatever means the process has. */
@FunctionalInterface
public interface RunDriver {

    /**
     * Asks for something of a run.
     *
     * @param run      run id
     * @param action   what is asked
     * @param argument what goes with it, as in {@code TransportCommand}; null if nothing does
     * @return the answer, within about five seconds; fails with
     *     {@link dev.daybook.error.DaybookException.Unavailable} if nobody plays the run, with
     *     {@link dev.daybook.error.DaybookException.Usage} if the argument cannot be understood
     */
    CompletionStage<Answer> ask(String run, TransportAction action, @Nullable String argument);

    /**
     * What the process that plays the run said.
     *
     * @param commandId id of the command
     * @param answer    {@code accepted}, or the reason why not
     */
    record Answer(String commandId, String answer) {

        /** Whether the command was carried out. */
        public boolean accepted() {
            return answer.equals("accepted");
        }
    }
}
