/**
 * Which posts were sent, and what is to be done about one that was begun: the ledger on {@code daybook.posts}.
 *
 * <p><b>Inside:</b> a {@link dev.daybook.consumer.post.ledger.Slot} names a post; a
 * {@link dev.daybook.consumer.post.ledger.PostLedger} keeps what is known of it, in Kafka by
 * {@link dev.daybook.consumer.post.ledger.KafkaPostLedger}; {@link dev.daybook.consumer.post.ledger.NextStep} decides.
 *
 * <p><b>Rules.</b> Who wants to send takes the ledger of the channel first and reads it then: from that moment whoever
 * had it before can write no more. A sending that was begun and not ended is never repeated in hope.
 *
 * <p><b>May import:</b> the generated records, {@code schema.topic}, {@code consumer.follow}, Kafka's clients.
 * <b>Threads:</b> a ledger belongs to one thread; values are immutable.
 */
@NullMarked
package dev.daybook.consumer.post.ledger;

import org.jspecify.annotations.NullMarked;
