package dev.daybook.consumer.view;

import java.time.LocalDate;

/**
 * How far an output topic is with a run.
 *
 * @param epoch    epoch of the run
 * @param sequence timeline record up to which it is complete
 * @param date     last day closed
 * @param finished whether the run is finished
 */
record Mark(int epoch, long sequence, LocalDate date, boolean finished) {}
