/** Posts on a real broker and by the command. */
@NullMarked
package dev.daybook.app.post;

import org.jspecify.annotations.NullMarked;
