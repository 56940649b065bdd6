/**
 * The read model: every run as its output topics tell it, and "as of" any of its days.
 *
 * <p><b>Inside:</b> {@link dev.daybook.consumer.view.CampaignView} is fed records and publishes a
 * {@link dev.daybook.consumer.view.RunView} of each run; {@link dev.daybook.consumer.view.DigestFeed} tells each day's
 * digest once; {@link dev.daybook.consumer.view.RunList} is the list of runs.
 *
 * <p><b>Rules.</b> What a topic says of a run depends on the order within its partition alone, so any interleaving of
 * the topics ends in the same answers. A later epoch replaces an earlier one. A day is complete when the marks of
 * control, casualties and digests, all of the newest epoch, have reached it. Whoever reads topics from their beginning
 * asks nothing before the follower has caught up: compaction may leave an old mark ahead of a day written anew.
 *
 * <p><b>May import:</b> the generated records and {@code schema.topic}; nothing of Kafka's clients. <b>Threads:</b> one
 * feeds; what it publishes is immutable and may be read by all.
 */
@NullMarked
package dev.daybook.consumer.view;

import org.jspecify.annotations.NullMarked;
