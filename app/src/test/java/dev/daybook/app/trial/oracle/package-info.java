/**
 * A second, plain answer to all that the topology answers, to hold the topology against.
 *
 * <p><b>Rules.</b> It is written from the design's rules of the domain and the documentation of the schemas alone. It
 * knows the whole run at once, works every day out anew from all events, and keeps nothing. Slow and short is right;
 * clever is wrong.
 *
 * <p><b>May import:</b> the generated records. Neither the topology nor Kafka; {@code OracleStandsAloneTest} holds it to
 * that. <b>Threads:</b> immutable.
 */
@NullMarked
package dev.daybook.app.trial.oracle;

import org.jspecify.annotations.NullMarked;
