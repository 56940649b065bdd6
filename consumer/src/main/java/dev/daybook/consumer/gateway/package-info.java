/**
 * The gateway: an HTTP server over the read model and the event log, fed by one reader of the topics.
 *
 * <p><b>Inside:</b> {@link dev.daybook.consumer.gateway.Gateway} puts together {@code api} (what is read),
 * {@code stream} (Server-Sent Events over {@code ring}), {@code run} (transport), {@code site} (the page) and
 * {@code http} (how it is all spoken).
 *
 * <p><b>Rules.</b> The gateway writes to no topic. Routes are listed in {@code openapi.yaml}, which a test holds to the
 * running server.
 *
 * <p><b>May import:</b> the packages below it, {@code consumer.view}, Jetty, Micrometer. <b>Threads:</b> Jetty's pool
 * answers, the fan-out's threads write streams, the caller's thread feeds.
 */
@NullMarked
package dev.daybook.consumer.gateway;

import org.jspecify.annotations.NullMarked;
