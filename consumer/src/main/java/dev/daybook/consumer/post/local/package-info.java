/**
 * Posts that stay on this machine: a directory of Markdown files, and standard output.
 *
 * <p><b>Inside:</b> {@link dev.daybook.consumer.post.local.DirectoryChannel}, whose files are there or not and so give
 * exactly one post; {@link dev.daybook.consumer.post.local.PrintChannel}, which cannot be asked.
 *
 * <p><b>May import:</b> {@code post.channel}, {@code post.text}, {@code post.ledger} (a slot's name),
 * {@code consumer.digest}.
 */
@NullMarked
package dev.daybook.consumer.post.local;

import org.jspecify.annotations.NullMarked;
