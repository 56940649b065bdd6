/**
 * Channels as a file names them, and the secrets they need.
 *
 * <p><b>Inside:</b> {@link dev.daybook.consumer.post.config.ChannelFile} reads the file,
 * {@link dev.daybook.consumer.post.config.SecretSource} the secrets, {@link
 * dev.daybook.consumer.post.config.ChannelMaker} makes channels of them.
 *
 * <p><b>Rules.</b> A secret never stands in the file: it names a variable of the environment, or a file that its owner
 * alone can read. A key nobody knows is refused. <b>May import:</b> every channel, {@code post.text}, {@code
 * post.http}, Jackson.
 */
@NullMarked
package dev.daybook.consumer.post.config;

import org.jspecify.annotations.NullMarked;
