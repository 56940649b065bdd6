/**
 * The nodes of the topology: thin processors that feed the folds and send what they answer.
 *
 * <p><b>Inside:</b> {@link dev.daybook.streams.stage.TimelineValidator} lets good records in and keeps them in the
 * {@link dev.daybook.streams.stage.Journal}, and then {@link dev.daybook.streams.stage.ControlStage},
 * {@link dev.daybook.streams.stage.CasualtiesStage} and {@link dev.daybook.streams.stage.DigestStage} take each one
 * after the other, in one call.
 *
 * <p><b>Rules.</b> A stage decides nothing: its fold does. Folds live on the heap; what they are rebuilt from is the
 * journal, the run's timeline, compacted. When a task starts, the heap is empty; the first record of a run wakes its
 * folds before it is taken.
 *
 * <p><b>May import:</b> the folds' packages, {@code timeline}, {@code schema}, Kafka Streams. <b>Threads:</b> each node
 * belongs to its task's thread.
 */
@NullMarked
package dev.daybook.streams.stage;

import org.jspecify.annotations.NullMarked;
