package dev.daybook.app.trial;

import java.time.LocalDate;

/**
 * How far all three topics of a run have come.
 *
 * @param epoch    epoch
 * @param sequence sequence of the record that made the stages mark
 * @param date     last day closed
 * @param finished whether the run is finished
 */
record Marks(int epoch, long sequence, LocalDate date, boolean finished) {}
