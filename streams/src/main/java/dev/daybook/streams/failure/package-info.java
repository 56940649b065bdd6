/**
 * What happens to records that cannot be used, and to failures that are ours.
 *
 * <p><b>Inside:</b> one handler for each moment a record may fail (read, processed, written), and
 * {@link dev.daybook.streams.failure.DeadLetter}, which makes the record for {@code daybook.dead-letters}.
 *
 * <p><b>Rules.</b> A record that does not decode or that the first node refuses becomes a dead letter, with its
 * original key and bytes, in the transaction that would have held its outputs; the run goes on. Everything else is a
 * bug or a missing part: the stream thread ends, the transaction is aborted, nothing of the record is seen anywhere.
 *
 * <p><b>May import:</b> {@code schema.topic}, {@code error}, Kafka. <b>Threads:</b> handlers hold no state.
 *
 * @see <a href="https://cwiki.apache.org/confluence/display/KAFKA/KIP-1034%3A+Dead+letter+queue+in+Kafka+Streams">
 *     KIP-1034</a>
 */
@NullMarked
package dev.daybook.streams.failure;

import org.jspecify.annotations.NullMarked;
