/**
 * What a run sends: its steps in order, each with the campaign instant at which it falls due.
 *
 * <p><b>Inside:</b> {@link dev.daybook.producer.timeline.Script}, a campaign to be played;
 * {@link dev.daybook.producer.timeline.Steps}, its timeline, made step by step.
 *
 * <p><b>Rules.</b> A timeline depends on the script and its end alone: not on speed, pauses, seeks or crashes. At most
 * one day's events, and the empty days before the next event, are in memory.
 *
 * <p><b>May import:</b> {@code seed}, the generated records, our errors; nothing of Kafka's clients. <b>Threads:</b>
 * values are immutable; {@code Steps} belongs to one thread.
 */
@NullMarked
package dev.daybook.producer.timeline;

import org.jspecify.annotations.NullMarked;
