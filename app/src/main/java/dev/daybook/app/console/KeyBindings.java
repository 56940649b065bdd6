package dev.daybook.app.console;

import dev.daybook.producer.pace.Speed;
import dev.daybook.schema.RunClock;
import dev.daybook.schema.RunState;
import dev.daybook.schema.TransportAction;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Which key means what. A pure function of the key and of where the run stands. */
final class KeyBindings {

    /** The keys, a line each. */
    static final List<String> HELP = List.of(
            "  space        pause, resume              left, right  previous, next day",
            "  up, +        faster                     down, -      slower",
            "  .            next event, while paused   g            go to a date or an event",
            "  q            stop                       ?            these keys");

    private final ZoneId zone;

    /** @param zone the campaign's, whose days are gone to */
    KeyBindings(ZoneId zone) {
        this.zone = zone;
    }

    /** What {@code key} stands for in a run that stands at {@code clock}. */
    Wish of(Key key, RunClock clock) {
        if (key instanceof Key.Typed typed) {
            return typed(typed.character(), clock);
        }
        return switch ((Key.Named) key) {
            case LEFT -> day(clock, -1);
            case RIGHT -> day(clock, 1);
            case UP -> faster(clock);
            case DOWN -> slower(clock);
            case ENTER, ESCAPE, BACKSPACE, OTHER -> new Wish.Nothing();
        };
    }

    private Wish typed(int character, RunClock clock) {
        return switch (character) {
            case ' ' ->
                new Wish.Ask(
                        clock.getState() == RunState.PLAYING ? TransportAction.PAUSE : TransportAction.RESUME, null);
            case '+', '=' -> faster(clock);
            case '-', '_' -> slower(clock);
            case '.' -> new Wish.Ask(TransportAction.STEP, "event 1");
            case 'g' -> new Wish.AskWhere();
            case 'q' -> new Wish.Ask(TransportAction.STOP, null);
            case '?', 'h' -> new Wish.ShowKeys();
            default -> new Wish.Nothing();
        };
    }

    /** Behind the last day campaign time stands on the day after: one day back is the last one. */
    private Wish day(RunClock clock, int days) {
        LocalDate today = LocalDate.ofInstant(clock.getCampaignInstant(), zone);
        return new Wish.Ask(TransportAction.SEEK, today.plusDays(days).toString());
    }

    private static Wish faster(RunClock clock) {
        return rate(Speed.parse(clock.getSpeedAsked()).faster());
    }

    private static Wish slower(RunClock clock) {
        return rate(Speed.parse(clock.getSpeedAsked()).slower());
    }

    private static Wish rate(Speed speed) {
        return new Wish.Ask(TransportAction.RATE, speed.text());
    }
}
