package dev.daybook.producer.transport;

import dev.daybook.error.DaybookException;
import dev.daybook.producer.pace.Speed;
import dev.daybook.schema.TransportAction;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What can be asked of a run. */
public sealed interface TransportRequest {

    /** Stand still. */
    record Pause() implements TransportRequest {}

    /** Go on. */
    record Resume() implements TransportRequest {}

    /**
     * Go at another speed from now on.
     *
     * @param speed the speed
     */
    record Rate(Speed speed) implements TransportRequest {}

    /**
     * Stand at the begin of a day.
     *
     * @param day a day; outside the run, its nearer end is meant
     */
    record SeekDay(LocalDate day) implements TransportRequest {}

    /**
     * Stand right before an event.
     *
     * @param eventId id of an event of the run
     */
    record SeekEvent(String eventId) implements TransportRequest {}

    /**
     * While paused, send what comes up to the n-th event or the n-th end of a day.
     *
     * @param unit  what is counted
     * @param count how many, from 1
     */
    record StepOn(Unit unit, int count) implements TransportRequest {}

    /** End the play; the run can be continued later. */
    record Stop() implements TransportRequest {}

    /** End the play and delete the run with its outputs. */
    record Delete() implements TransportRequest {}

    /** What a step counts. */
    enum Unit {
        /** Events. */
        EVENT,
        /** Ends of days. */
        DAY
    }

    /** Most that one step may count. */
    int MOST_STEPS = 1_000_000;

    /** A step's argument: {@code event 3}, {@code day}, {@code 2}. */
    Pattern STEP = Pattern.compile("(event|day)?\\s*(\\d{1,7})?");

    /** What can be an event's id. */
    Pattern EVENT_ID = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._:-]{0,199}");

    /**
     * The request that a command makes.
     *
     * @param action   what is asked
     * @param argument RATE: a speed; SEEK: a day or an event id; STEP: {@code event N} or {@code day N}, by default one
     *                 event; else none
     * @throws DaybookException.Usage if the two make no request
     */
    static TransportRequest of(TransportAction action, @Nullable String argument) {
        String given = argument == null ? "" : argument.strip();
        return switch (action) {
            case PAUSE -> bare(new Pause(), action, given);
            case RESUME -> bare(new Resume(), action, given);
            case STOP -> bare(new Stop(), action, given);
            case DELETE -> bare(new Delete(), action, given);
            case RATE -> new Rate(Speed.parse(given));
            case SEEK -> seek(given);
            case STEP -> step(given);
            case UNKNOWN -> throw new DaybookException.Usage("this process does not know the action: upgrade it first");
        };
    }

    private static TransportRequest bare(TransportRequest request, TransportAction action, String given) {
        if (!given.isEmpty()) {
            throw new DaybookException.Usage("%s takes no argument, found '%s'".formatted(name(action), given));
        }
        return request;
    }

    private static TransportRequest seek(String given) {
        try {
            return new SeekDay(LocalDate.parse(given));
        } catch (DateTimeException e) {
            if (EVENT_ID.matcher(given).matches() && !given.matches("[\\d-]+")) {
                return new SeekEvent(given);
            }
            throw new DaybookException.Usage(
                    "seek '%s': wanted a day such as 1945-08-17, or an event id".formatted(given));
        }
    }

    private static TransportRequest step(String given) {
        Matcher step = STEP.matcher(given);
        int count = step.matches() ? step.group(2) == null ? 1 : Integer.parseInt(step.group(2)) : 0;
        if (count < 1 || count > MOST_STEPS) {
            throw new DaybookException.Usage(
                    "step '%s': wanted event N or day N, N from 1 to %d".formatted(given, MOST_STEPS));
        }
        return new StepOn("day".equals(step.group(1)) ? Unit.DAY : Unit.EVENT, count);
    }

    private static String name(TransportAction action) {
        return action.name().toLowerCase(Locale.ROOT);
    }
}
