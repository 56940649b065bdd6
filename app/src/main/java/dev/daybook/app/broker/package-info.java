/**
 * Where the broker lives: in this process, in another of ours, or anywhere else.
 *
 * <p><b>Inside:</b> {@link dev.daybook.app.broker.EmbeddedBroker} runs a Kafka broker in a
 * {@link dev.daybook.app.broker.DataDirectory}; {@link dev.daybook.app.broker.BrokerLocator} finds those of this user;
 * {@link dev.daybook.app.broker.TopicAdmin} makes our topics and refuses those that would lose data.
 *
 * <p><b>Rules.</b> The only package that knows {@code kafka.server} and Kafka's other server classes, which are not
 * public API: a new Kafka may change them, and then this package alone changes. Directories and files are readable by
 * their user alone. One process owns a directory; a directory that is not ours is never written to.
 *
 * <p><b>May import:</b> topics, errors, Kafka. <b>Threads:</b> a broker, a directory and an admin belong to one thread
 * at a time, except that any thread may close them.
 */
@NullMarked
package dev.daybook.app.broker;

import org.jspecify.annotations.NullMarked;
