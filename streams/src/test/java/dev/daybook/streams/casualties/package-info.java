/** Tests of the tolls. */
@NullMarked
package dev.daybook.streams.casualties;

import org.jspecify.annotations.NullMarked;
