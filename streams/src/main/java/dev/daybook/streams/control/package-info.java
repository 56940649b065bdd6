/**
 * Who holds what on each day: histories of places and regions, under disputes and corrections.
 *
 * <p><b>Inside:</b> {@link dev.daybook.streams.control.ControlFold} takes a run's records and answers as
 * {@link dev.daybook.streams.control.ControlView}; the rest are its parts, from the smallest up: a stated change, the
 * history of one territory, the roll-up of places, the records as they stand.
 *
 * <p><b>Rules.</b> A territory has a record on each day on which a change of it takes effect, and on the first day of
 * the span for its initial holder. Changes of a day are taken in the order in which their events fall due, which is the
 * pack's; the last one gives holder and status. {@code CONTESTED} keeps the holder and names the contender.
 *
 * <ul>
 *   <li>A change recorded for a region changes that region's own holder and status; it passes to places only where the
 *       event lists them, marked derived.
 *   <li>A region has a record whenever one of its places has one, with the roll-up of its places; without a change of
 *       its own such a record is marked derived. Contested places count as contested, not as half.
 *   <li>A record leaves when its day has begun: on the first day of the span, or once the day before is closed.
 * </ul>
 *
 * <p><b>May import:</b> the generated records; nothing of Kafka. <b>Threads:</b> one.
 */
@NullMarked
package dev.daybook.streams.control;

import org.jspecify.annotations.NullMarked;
