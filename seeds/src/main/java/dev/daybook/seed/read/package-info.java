/**
 * Makes records of a pack's files and reports what is wrong with them.
 *
 * <p><b>Inside:</b> {@link dev.daybook.seed.read.PackReader} reads the files in the order in which they name each
 * other: campaign, regions, places, battles, sources, events. {@code Shape} and {@code Fields} take a mapping apart,
 * {@code Names} knows what may be named.
 *
 * <p><b>Rules.</b> Reading never throws for what an author wrote: each fault is noted and reading goes on. What a file
 * that cannot be read would have defined counts as known, so that one fault does not cause a hundred.
 *
 * <p><b>May import:</b> {@code schema}, {@code time}, {@code seed.text}, {@code seed.fault}, {@code seed.area}, JTS.
 * <b>Threads:</b> readers are confined to one thread; what they return is immutable.
 */
@NullMarked
package dev.daybook.seed.read;

import org.jspecify.annotations.NullMarked;
