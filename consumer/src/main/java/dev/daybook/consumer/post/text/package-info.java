/**
 * What a post about a day says, and how it is cut into the parts of a thread.
 *
 * <p><b>Inside:</b> {@link dev.daybook.consumer.post.text.PostWriter} makes a
 * {@link dev.daybook.consumer.post.text.PostContent} of a digest; {@link dev.daybook.consumer.post.text.Threading} cuts
 * it into parts that fit; a {@link dev.daybook.consumer.post.text.Dialect} is how one service writes and counts.
 *
 * <p><b>Rules.</b> All pure. No part cuts a grapheme, a link, a tag or a number. Facts that find no room are counted
 * and said to be left out. A day with harm to civilians carries a warning.
 *
 * <p><b>May import:</b> the generated records, {@code consumer.digest}, {@code consumer.text}; nothing of Kafka or
 * HTTP. <b>Threads:</b> values are immutable.
 */
@NullMarked
package dev.daybook.consumer.post.text;

import org.jspecify.annotations.NullMarked;
