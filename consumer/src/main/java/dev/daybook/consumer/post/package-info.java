/**
 * Anniversary posts: each once, whatever happens in between.
 *
 * <p><b>Inside:</b> a {@link dev.daybook.consumer.post.Poster} brings one slot further;
 * {@link dev.daybook.consumer.post.PostingLoop} attends to all of a channel as they fall due. What is said is decided
 * in {@code post.text}, when in {@code post.schedule}, what was done in {@code post.ledger}, how in the channels.
 *
 * <p><b>Rules.</b> The ledger is written before and after each sending. A sending of unknown outcome is resolved by
 * asking the service, never by sending again in hope; where nobody can be asked it is {@code UNCERTAIN} until a person
 * decides.
 *
 * <p><b>May import:</b> the packages below it. <b>Threads:</b> one a channel, so that none waits for another.
 */
@NullMarked
package dev.daybook.consumer.post;

import org.jspecify.annotations.NullMarked;
