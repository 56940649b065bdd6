/**
 * Readers of topics: the only place of this module that knows Kafka's clients.
 *
 * <p><b>Inside:</b> {@link dev.daybook.consumer.follow.TopicFollower} reads topics from their beginning and tells a
 * listener; {@link dev.daybook.consumer.follow.DigestFollower} tells the days of one run until it is finished;
 * {@link dev.daybook.consumer.follow.RunsReader} reads the list of runs once.
 *
 * <p><b>Rules.</b> No consumer group: every reader has all of its partitions to itself and keeps no offsets on the
 * broker. Committed records only. A record that cannot be decoded is counted, logged by its place and skipped: it must
 * not stop the others.
 *
 * <p><b>May import:</b> Kafka's clients, {@code schema.topic}, {@code consumer.view}. <b>Threads:</b> a follower
 * belongs to the thread that polls it; {@code stop} may be called by any.
 */
@NullMarked
package dev.daybook.consumer.follow;

import org.jspecify.annotations.NullMarked;
