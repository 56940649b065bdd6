/**
 * The replay engine: plays a campaign into Kafka as a run that can be driven like a film and trusted like a ledger.
 *
 * <p><b>Start reading at</b> {@link dev.daybook.producer.RunPlayer}. {@code Playback} is its loop, {@code Cursor} its
 * place in the timeline, {@code Conductor} carries requests out, {@code RunSender} sends in transactions,
 * {@code RunLog} finds where a run was left, {@code Recovery} takes it up again after the broker failed it.
 *
 * <p><b>Rules.</b> Each transaction holds timeline records and the clock record that tells of them, or a clock record
 * alone; so the position of a run is in the log and nowhere else. Whether and when a record is sent depends on the
 * wall clock; what it says never does. A new epoch begins with RUN_STARTED and sequence 0.
 *
 * <p><b>May import:</b> its sub-packages, {@code seed}, the generated records, topics and errors, Kafka's clients.
 * <b>Threads:</b> whoever calls {@code play} owns all but the mailbox, the campaign clock and the progress.
 */
@NullMarked
package dev.daybook.producer;

import org.jspecify.annotations.NullMarked;
