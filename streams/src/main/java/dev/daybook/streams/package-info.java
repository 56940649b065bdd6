/**
 * The topology: from a run's timeline to who held what, what it cost, and the digest of each day.
 *
 * <p><b>Inside:</b> {@link dev.daybook.streams.DaybookTopology} says where records come from and go,
 * {@link dev.daybook.streams.TopologyRunner} runs it, {@link dev.daybook.streams.TopologySettings} is what may be set.
 *
 * <p><b>Rules.</b> One sub-topology, no repartition: all state of a run lies in the one task of its partition. What a
 * stage decides is a pure fold in {@code control}, {@code casualties} or {@code digest}; {@code stage} moves it.
 *
 * <p><b>May import:</b> every other package of this module, {@code schema}, {@code error}, Kafka Streams.
 * <b>Threads:</b> the runner may be used by any; what it runs belongs to Kafka Streams' threads.
 */
@NullMarked
package dev.daybook.streams;

import org.jspecify.annotations.NullMarked;
