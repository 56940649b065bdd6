/**
 * Composition: which parts a command has, in which order they start, how they end.
 *
 * <p><b>Inside:</b> {@link dev.daybook.app.Services} closes in reverse what it was given in order;
 * {@link dev.daybook.app.Ending} says when and how a command ends; {@link dev.daybook.app.BrokerAccess} finds a broker
 * or starts one; {@link dev.daybook.app.Site} is the gateway with what feeds it, {@link dev.daybook.app.VisitorRuns}
 * are the runs its viewers begin; {@link dev.daybook.app.Surroundings} holds what the process has: streams,
 * environment, clocks.
 *
 * <p><b>Rules.</b> Nothing here reads arguments, prints results or ends the process: that is {@code app.cli}'s.
 *
 * <p><b>May import:</b> every other module, {@code app.broker}; never {@code app.cli}. <b>Threads:</b>
 * {@link dev.daybook.app.Ending} and {@link dev.daybook.app.VisitorRuns} are made for several threads; the rest belongs
 * to the command's.
 */
@NullMarked
package dev.daybook.app;

import org.jspecify.annotations.NullMarked;
