/**
 * Posts on Mastodon, exactly once.
 *
 * <p><b>Inside:</b> {@link dev.daybook.consumer.post.mastodon.MastodonChannel}; the instance's limits, how it counts,
 * its media, and the account's own statuses, by which a sending of unknown outcome is resolved.
 *
 * <p><b>Rules.</b> Each part carries an {@code Idempotency-Key} made of the slot, which the instance keeps for an hour;
 * after that only its own statuses tell. <b>May import:</b> {@code post.channel}, {@code post.text}, {@code
 * post.ledger} (a slot's name), {@code post.http}.
 */
@NullMarked
package dev.daybook.consumer.post.mastodon;

import org.jspecify.annotations.NullMarked;
