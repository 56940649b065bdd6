/**
 * Runs over HTTP: their list, their transport, their beginning and end.
 *
 * <p><b>Inside:</b> {@link dev.daybook.consumer.gateway.run.RunEndpoints}; what it needs of the process it runs in is
 * {@link dev.daybook.consumer.gateway.run.RunDriver} and {@link dev.daybook.consumer.gateway.run.RunControl}, so that
 * this module knows nothing of who plays runs.
 *
 * <p><b>Rules.</b> Where the process cannot do what is asked, the answer is 503 and says so.
 *
 * <p><b>May import:</b> {@code gateway.api}, {@code gateway.http}, {@code consumer.view}, the generated records.
 * <b>Threads:</b> any.
 */
@NullMarked
package dev.daybook.consumer.gateway.run;

import org.jspecify.annotations.NullMarked;
