/**
 * Requests to services: bounded in time and size, and clear about what may have been carried out.
 *
 * <p><b>Inside:</b> {@link dev.daybook.consumer.post.http.Wire} carries one request;
 * {@link dev.daybook.consumer.post.http.JdkWire} does so by {@code java.net.http};
 * {@link dev.daybook.consumer.post.http.Service} reads answers as every service means them.
 *
 * <p><b>Rules.</b> A secret is shown by {@link dev.daybook.consumer.post.http.Secret#reveal} to a request and to nobody
 * else; what a service says of us passes {@link dev.daybook.consumer.post.http.Scrubbing}. Redirects are not followed:
 * they would carry secrets elsewhere.
 *
 * <p><b>May import:</b> {@code post.channel} for {@code Trouble}, {@code post.text}, Jackson, {@code java.net.http}.
 * <b>Threads:</b> a wire may be shared.
 */
@NullMarked
package dev.daybook.consumer.post.http;

import org.jspecify.annotations.NullMarked;
