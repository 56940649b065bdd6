/**
 * Confluent's framing and a client of its registry, so that other people's tools decode our topics.
 *
 * <p><b>Inside:</b> {@link dev.daybook.schema.registry.RegistryFraming} is the entry: it registers the schemas once and
 * gives the client settings by which {@link dev.daybook.schema.registry.FramingInterceptor} exchanges the header of
 * each value at the edge of a process. {@link dev.daybook.schema.registry.RegistryClient} speaks the registry's API.
 *
 * <p><b>Rules.</b> Within a process values are in single-object encoding, whatever is on the broker: nobody else here
 * knows of a registry. Schemas are registered at start, never for a record. Credentials are in no message.
 *
 * <p><b>May import:</b> our serdes, topics and failures, Avro, Kafka's clients, Jackson. <b>Threads:</b> the client may
 * be shared; an interceptor belongs to its Kafka client.
 */
@NullMarked
package dev.daybook.schema.registry;

import org.jspecify.annotations.NullMarked;
