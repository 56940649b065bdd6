/**
 * The terminal of a replay: keys that drive the run, a line that shows its progress, results between the two; and that
 * of a server: a line that shows where it stands.
 *
 * <p><b>Inside:</b> {@link dev.daybook.app.console.Cockpit} reads keys and redraws the line of a replay,
 * {@link dev.daybook.app.console.ServingDisplay} that of a server; {@link dev.daybook.app.console.Screen} is the one
 * place that writes; {@code KeyBindings}, {@code ProgressLine} and {@code ServingLine} are pure functions.
 *
 * <p><b>Rules.</b> A key makes the same request that the command and the topic make, and takes the same way: to
 * {@link dev.daybook.app.RunDriver#request}. Results and the progress line never mix. Whatever ends the process, short
 * of SIGKILL, the terminal is as it was before.
 *
 * <p><b>May import:</b> {@code app}, {@code producer}, the generated records, JLine (nobody else does); never
 * {@code app.cli}. <b>Threads:</b> {@code Screen} is made for several; the rest belongs to the cockpit's own.
 */
@NullMarked
package dev.daybook.app.console;

import org.jspecify.annotations.NullMarked;
