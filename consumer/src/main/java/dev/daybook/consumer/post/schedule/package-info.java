/**
 * When posts are due: wall-clock days, zones, and what was missed.
 *
 * <p><b>Inside:</b> a {@link dev.daybook.consumer.post.schedule.Timetable} has one instant a day;
 * {@link dev.daybook.consumer.post.schedule.Agenda} says which slots are due now, from the ledger and the clock alone,
 * so that a restart, a jump of the clock and a second scheduler come to the same answer.
 *
 * <p><b>May import:</b> the generated records, {@code post.ledger} (slots), cron-utils. All pure; values are immutable.
 */
@NullMarked
package dev.daybook.consumer.post.schedule;

import org.jspecify.annotations.NullMarked;
