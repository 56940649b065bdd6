/** Tests of the topology with Kafka Streams' own driver: real stores, real serdes, no broker. */
@NullMarked
package dev.daybook.streams;

import org.jspecify.annotations.NullMarked;
