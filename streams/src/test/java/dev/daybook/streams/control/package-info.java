/** Tests of who holds what, beside a plain model of it. */
@NullMarked
package dev.daybook.streams.control;

import org.jspecify.annotations.NullMarked;
