/**
 * Faults of a pack: where, by which rule, what was found, what was wanted.
 *
 * <p><b>Inside:</b> {@link dev.daybook.seed.fault.Fault} is one of them, {@link dev.daybook.seed.fault.Rule} names
 * what can be wrong, {@link dev.daybook.seed.fault.Faults} collects them while a pack is read.
 *
 * <p><b>Rules.</b> Reading goes on after a fault, so that an author sees all of them at once. A fault that only
 * follows from another is not reported.
 *
 * <p><b>May import:</b> {@code seed.text} for places in files. <b>Threads:</b> the collector is confined to the thread
 * that reads; all else is immutable.
 */
@NullMarked
package dev.daybook.seed.fault;

import org.jspecify.annotations.NullMarked;
