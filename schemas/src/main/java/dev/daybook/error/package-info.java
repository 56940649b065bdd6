/**
 * Failures known by name, each with the exit status of a process that ends by it, and words for those of files.
 *
 * <p><b>May import:</b> nothing of ours. <b>Threads:</b> immutable.
 */
@NullMarked
package dev.daybook.error;

import org.jspecify.annotations.NullMarked;
