package dev.daybook.app.console;

import dev.daybook.schema.TransportAction;
import org.jspecify.annotations.Nullable;

/** What a key stands for. */
sealed interface Wish {

    /**
     * A request to the run.
     *
     * @param action   what is asked
     * @param argument of the action, as the command takes it
     */
    record Ask(TransportAction action, @Nullable String argument) implements Wish {}

    /** A day or event is to be asked for. */
    record AskWhere() implements Wish {}

    /** The keys are to be shown. */
    record ShowKeys() implements Wish {}

    /** Nothing. */
    record Nothing() implements Wish {}
}
