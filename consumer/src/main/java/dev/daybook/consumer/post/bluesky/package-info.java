/**
 * Posts on Bluesky (AT Protocol), exactly once.
 *
 * <p><b>Inside:</b> {@link dev.daybook.consumer.post.bluesky.BlueskyChannel}; the session, the records of a thread, the
 * facets that make links and tags, and record keys derived from the slot.
 *
 * <p><b>Rules.</b> A slot's posts have keys of their own, so one that was sent is found by {@code getRecord}, and a
 * {@code putRecord} twice is one post. <b>May import:</b> {@code post.channel}, {@code post.text}, {@code post.ledger}
 * (a slot's name), {@code post.http}.
 */
@NullMarked
package dev.daybook.consumer.post.bluesky;

import org.jspecify.annotations.NullMarked;
