/**
 * How records become bytes, and plain JSON for people.
 *
 * <p><b>Inside:</b> {@link dev.daybook.schema.serde.SingleObjectSerde} writes Avro's single-object encoding,
 * {@link dev.daybook.schema.serde.SchemaHistory} knows every released schema,
 * {@link dev.daybook.schema.serde.JsonView} prints a record without Avro's union wrappers.
 *
 * <p><b>Rules.</b> What was once released is read for ever. Bytes from outside are refused by one exception and can
 * make nothing grow beyond their own size. Campaign time and wall clock are data here: nobody asks a clock.
 *
 * <p><b>May import:</b> the generated records, Avro, Kafka's serialization interfaces, Jackson.
 * <b>Threads:</b> everything here may be shared.
 */
@NullMarked
package dev.daybook.schema.serde;

import org.jspecify.annotations.NullMarked;
