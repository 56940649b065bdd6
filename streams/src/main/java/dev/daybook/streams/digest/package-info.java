/**
 * What a day of the campaign was: one digest for each day closed, and again for each closed day a correction reaches.
 *
 * <p><b>Inside:</b> {@link dev.daybook.streams.digest.DigestFold} takes a run's records with the answers of the control
 * and casualty rules. Its parts: the events by day, the citations of one digest, the names of places, the tables of
 * tolls, the rule of the headline.
 *
 * <p><b>Rules.</b>
 *
 * <ul>
 *   <li>Events stand in the order of the timeline, which is the pack's, whatever the order of arrival.
 *   <li>Battles are ongoing on all their days, interval events on the days after the one they are listed on; dates of
 *       month or year precision are listed as such and are never ongoing, nor are events that only report totals of the
 *       campaign.
 *   <li>A source is numbered where it is first cited, one number for each source and section; a claim cites its own
 *       sources, else its event's.
 *   <li>A day is quiet if no event entered, nothing changed hands and no claim took effect, campaign totals included.
 *       A quiet day leaves out what did not change and names the last day that has it. The first day of all, if quiet,
 *       names itself and leaves nothing out.
 * </ul>
 *
 * <p><b>May import:</b> the generated records, the views of {@code control} and {@code casualties}; nothing of Kafka.
 * <b>Threads:</b> one.
 */
@NullMarked
package dev.daybook.streams.digest;

import org.jspecify.annotations.NullMarked;
