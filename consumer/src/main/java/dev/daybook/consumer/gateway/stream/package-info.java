/**
 * Server-Sent Events: the log's events to any number of subscribers, each at its own pace.
 *
 * <p><b>Inside:</b> {@link dev.daybook.consumer.gateway.stream.StreamEndpoint} takes a request,
 * {@link dev.daybook.consumer.gateway.stream.FanOut} has a few threads that write to
 * {@link dev.daybook.consumer.gateway.stream.Subscriber}s, {@link dev.daybook.consumer.gateway.stream.Prelude} is what
 * a subscriber gets before the live events.
 *
 * <p><b>Rules.</b> Writes are asynchronous and one at a time for each subscriber. A subscriber holds no events, only
 * its place in the shared log, and at most one buffer on its way: whoever does not read costs no memory. A write that
 * does not end in time ends the stream; whoever reads too slowly to stay inside the log gets {@code gap} and a
 * snapshot. What was sent can be resumed from its id.
 *
 * <p><b>May import:</b> {@code gateway.ring}, {@code gateway.http}, Jetty. <b>Threads:</b> a subscriber belongs to one
 * thread of the fan-out; Jetty's threads only tell it that a write has ended.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">WHATWG, Server-sent events</a>
 */
@NullMarked
package dev.daybook.consumer.gateway.stream;

import org.jspecify.annotations.NullMarked;
