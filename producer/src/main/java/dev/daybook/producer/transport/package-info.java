/**
 * What one may ask of a run while it plays, and how the question gets there and the answer back.
 *
 * <p><b>Inside:</b> {@link dev.daybook.producer.transport.TransportRequest}, what can be asked;
 * {@link dev.daybook.producer.transport.TransportListener}, in the process that plays;
 * {@link dev.daybook.producer.transport.TransportClient}, in one that asks.
 *
 * <p><b>Rules.</b> Keys, command, HTTP and topic are one path: all end in
 * {@link dev.daybook.producer.transport.Drivable#request}. Each command id is carried out once. A refused request
 * changes nothing.
 *
 * <p><b>May import:</b> {@code pace}, the generated records, topics and errors, Kafka's clients. <b>Threads:</b> the
 * listener owns one; the client may be called by any, one at a time.
 */
@NullMarked
package dev.daybook.producer.transport;

import org.jspecify.annotations.NullMarked;
