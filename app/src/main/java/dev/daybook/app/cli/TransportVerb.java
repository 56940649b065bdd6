package dev.daybook.app.cli;

import dev.daybook.error.DaybookException;
import dev.daybook.producer.transport.TransportRequest;
import dev.daybook.schema.TransportAction;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a run, as people write it.
 *
 * @param action   what is asked
 * @param argument of the action; null without one
 */
record TransportVerb(TransportAction action, @Nullable String argument) {

    /**
     * The verb with its arguments, checked as whoever plays the run would.
     *
     * @throws DaybookException.Usage if they make no request
     */
    static TransportVerb of(String verb, List<String> arguments) {
        TransportAction action = Arrays.stream(TransportAction.values())
                .filter(known -> known != TransportAction.UNKNOWN && word(known).equals(verb))
                .findFirst()
                .orElseThrow(() -> new DaybookException.Usage("no verb '%s': wanted %s".formatted(verb, verbs())));
        String argument = arguments.isEmpty() ? null : String.join(" ", arguments);
        TransportRequest.of(action, argument);
        return new TransportVerb(action, argument);
    }

    private static String verbs() {
        return Arrays.stream(TransportAction.values())
                .filter(action -> action != TransportAction.UNKNOWN)
                .map(TransportVerb::word)
                .collect(Collectors.joining(", "));
    }

    private static String word(TransportAction action) {
        return action.name().toLowerCase(Locale.ROOT);
    }
}
