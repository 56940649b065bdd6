/**
 * Trials of the whole: what holds of a run from its pack to its topics, whatever is done to it on the way.
 *
 * <p><b>Inside:</b> {@link dev.daybook.app.trial.MadePack} makes campaigns up, {@link dev.daybook.app.trial.Told} reads
 * what the topics tell of a run, {@code oracle} says what they must tell. Trials without a broker end in {@code Test},
 * those with one in {@code IT}. Those tagged {@code side-by-side} run at the same time, behind all others: they kill
 * processes and mostly wait.
 *
 * <p><b>Rules.</b> What is read is read as a stranger would: committed records, the last one of each key. What is
 * compared is everything but record time, offsets, epochs, sequences and editions.
 *
 * <p><b>May import:</b> everything public.
 */
@NullMarked
package dev.daybook.app.trial;

import org.jspecify.annotations.NullMarked;
