/** Tests of the digests. */
@NullMarked
package dev.daybook.streams.digest;

import org.jspecify.annotations.NullMarked;
