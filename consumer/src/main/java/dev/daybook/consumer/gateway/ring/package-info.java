/**
 * What the event streams give out: a bounded ring of the last events and the present state of every run.
 *
 * <p><b>Inside:</b> {@link dev.daybook.consumer.gateway.ring.EventLog} is appended to by the one reader of the topics
 * and read by all subscribers; {@link dev.daybook.consumer.gateway.ring.Positions} says how far a client has come;
 * {@link dev.daybook.consumer.gateway.ring.StreamRecord} is a record as a client gets it.
 *
 * <p><b>Rules.</b> A record is turned into JSON once, whoever reads it. What the log says of a topic depends on the
 * order within its partitions alone. A position and the state at it are taken under one lock, so that a snapshot and
 * the events behind it fit together.
 *
 * <p><b>May import:</b> {@code consumer.view}, the generated records and {@code schema.topic}; no HTTP. <b>Threads:</b>
 * one appends; any may read.
 */
@NullMarked
package dev.daybook.consumer.gateway.ring;

import org.jspecify.annotations.NullMarked;
