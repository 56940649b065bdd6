/** Services as far as they matter to a post: what they take, refuse, count, forget, and nothing they do not offer. */
@NullMarked
package dev.daybook.consumer.post.stub;

import org.jspecify.annotations.NullMarked;
