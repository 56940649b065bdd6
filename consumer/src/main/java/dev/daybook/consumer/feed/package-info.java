/**
 * Anniversaries as feeds and as a calendar: each day of the campaign once a year.
 *
 * <p><b>Inside:</b> {@link dev.daybook.consumer.feed.Anniversaries} says what falls due when;
 * {@link dev.daybook.consumer.feed.Feeds} writes a campaign's feeds; one class for each
 * {@link dev.daybook.consumer.feed.FeedForm}.
 *
 * <p><b>Rules.</b> An entry is dated by its anniversary, never by the campaign's year: readers hide what is old, and
 * calendars shift days before 1970. Its id is of campaign, day and year posted, and stays. The same run, clock's day
 * and address give the same bytes. Days on which nothing is recorded have no entry.
 *
 * <p><b>May import:</b> {@code consumer.view}, {@code consumer.digest}, {@code consumer.text}, the generated records.
 * <b>Threads:</b> any.
 */
@NullMarked
package dev.daybook.consumer.feed;

import org.jspecify.annotations.NullMarked;
