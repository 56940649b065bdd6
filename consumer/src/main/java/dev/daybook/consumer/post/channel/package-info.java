/**
 * What every channel of posts is: how a post is made ready, sent, and asked about.
 *
 * <p><b>Inside:</b> {@link dev.daybook.consumer.post.channel.Channel}, what it is given
 * ({@link dev.daybook.consumer.post.channel.DayPost}) and what it makes of it
 * ({@link dev.daybook.consumer.post.channel.Message}); {@link dev.daybook.consumer.post.channel.Trouble} tells what was
 * certainly not sent from what may have been.
 *
 * <p><b>May import:</b> the generated records, {@code post.text}, {@code post.ledger} (a slot's name). <b>Threads:</b>
 * a channel belongs to one thread; values are immutable.
 */
@NullMarked
package dev.daybook.consumer.post.channel;

import org.jspecify.annotations.NullMarked;
