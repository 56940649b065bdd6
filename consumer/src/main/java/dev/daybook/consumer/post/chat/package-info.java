/**
 * Posts by webhook and to chats: Slack, Discord, and any receiver of Standard Webhooks.
 *
 * <p><b>Rules.</b> Slack and Discord cannot be asked whether a message arrived and would show a second one, so a post
 * is one message to them, sent at most once. A Standard Webhook is repeated under the same id until it is taken: its
 * receiver takes each id once.
 *
 * <p><b>May import:</b> {@code post.channel}, {@code post.text}, {@code post.ledger} (a slot's name), {@code
 * post.http}.
 */
@NullMarked
package dev.daybook.consumer.post.chat;

import org.jspecify.annotations.NullMarked;
