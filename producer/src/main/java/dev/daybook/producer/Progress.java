package dev.daybook.producer;

import dev.daybook.schema.RunClock;
import java.time.LocalDate;

/**
 * Where a run stands, for whoever shows it.
 *
 * @param clock      the last clock record committed
 * @param spanFrom   first day of the span, day 1
 * @param eventsSent events of this epoch on the timeline
 * @param quietDays  quiet days that were cut short since the run was opened
 */
public record Progress(RunClock clock, LocalDate spanFrom, long eventsSent, long quietDays) {

    /** Number of the day it stands on, from 1. */
    public long dayNumber() {
        return clock.getDate().toEpochDay() - spanFrom.toEpochDay() + 1;
    }

    /** Number of the last day it is to close. */
    public long days() {
        return clock.getEndsOn().toEpochDay() - spanFrom.toEpochDay() + 1;
    }
}
