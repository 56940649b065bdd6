/** Services as far as they matter to a post: what they take, refuse, count, forget. Nothing they do not really offer. */
@NullMarked
package dev.daybook.consumer.post.stub;

import org.jspecify.annotations.NullMarked;
