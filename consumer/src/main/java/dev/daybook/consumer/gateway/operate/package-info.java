/**
 * What operators ask of a process: whether it lives, whether it is ready, what it counts.
 *
 * <p><b>Inside:</b> {@link dev.daybook.consumer.gateway.operate.OwnMeter} lists every meter of ours, and nothing is
 * counted that is not on it; {@link dev.daybook.consumer.gateway.operate.Health} asks named checks;
 * {@link dev.daybook.consumer.gateway.operate.Vitals} holds both for a process.
 *
 * <p><b>May import:</b> nothing of ours. <b>Threads:</b> any.
 */
@NullMarked
package dev.daybook.consumer.gateway.operate;

import org.jspecify.annotations.NullMarked;
