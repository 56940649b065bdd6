/**
 * What it cost: the tolls of a run by belligerent, category and day, under disputes and corrections.
 *
 * <p><b>Inside:</b> {@link dev.daybook.streams.casualties.CasualtyFold} takes a run's records and answers as
 * {@link dev.daybook.streams.casualties.CasualtyView}; the rest are its parts, from the smallest up: the bounds of one
 * claim, a claim that counts, a figure of several claims, a sum, a battle's account, a tally of one category, the
 * losses of one belligerent.
 *
 * <p><b>Rules.</b> A claim counts from its effective day on; a claim without one, without any number, of no known scope
 * or of {@code materiel} is never summed. Claims of the same event (or battle, for battle totals), belligerent,
 * category and scope are one <i>figure</i>: they widen its range, and the claimant the pack prefers gives its best.
 *
 * <ul>
 *   <li><b>To date</b>: figures of events are added. From the day a battle's total takes effect it stands in the place
 *       of all figures of the battle's events of that belligerent and category, earlier and later ones alike. A total
 *       of an event that belongs to no battle stands in the place of that event's own figure.
 *   <li><b>Of the day</b>: the claims that take effect on that day, as figures of their own. A battle total is shown on
 *       its day as it was claimed, not as a difference, in the place of figures its battle's events have that day;
 *       so days must not be added up to a toll to date.
 *   <li><b>Campaign totals</b> are in no sum; they are listed once in effect.
 * </ul>
 *
 * <p>In every sum low &le; best &le; high. A toll to date falls only by a correction, on the day a battle total takes
 * effect, or when a lower alternative of a figure already counted takes effect on a later day than the first.
 *
 * <p><b>May import:</b> the generated records and {@code error}; nothing of Kafka. <b>Threads:</b> one.
 */
@NullMarked
package dev.daybook.streams.casualties;

import org.jspecify.annotations.NullMarked;
