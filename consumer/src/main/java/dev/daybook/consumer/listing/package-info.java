/**
 * Listings that commands print: the runs there are, the raw records of a topic, the dead letters.
 *
 * <p><b>Inside:</b> {@link dev.daybook.consumer.listing.RunsTable} for {@code daybook runs},
 * {@link dev.daybook.consumer.listing.Tail} for {@code daybook tail},
 * {@link dev.daybook.consumer.listing.DeadLetters} for {@code daybook dead-letters}.
 *
 * <p><b>Rules.</b> Text goes through {@code consumer.text}, JSON through the schemas' {@code JsonView}. Wall-clock
 * instants are printed in UTC.
 *
 * <p><b>May import:</b> the generated records, {@code schema.serde}, {@code schema.topic}, {@code consumer.text},
 * {@code consumer.view}, Jackson. <b>Threads:</b> a tail and dead letters belong to the thread that feeds them.
 */
@NullMarked
package dev.daybook.consumer.listing;

import org.jspecify.annotations.NullMarked;
