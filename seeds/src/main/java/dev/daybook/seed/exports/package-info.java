/**
 * Writes packs in the forms other programs read.
 *
 * <p><b>Inside:</b> {@link dev.daybook.seed.exports.PackExport} is the way in: GED-shaped CSV, flat CSV of events,
 * GeoJSON after the Linked Places conventions, JSON of everything.
 *
 * <p><b>Rules.</b> What a form cannot hold is left out and said so in docs/pack-format.md; nothing is made up to fill a
 * column. Events are written one after the other, so that memory does not grow with the pack.
 *
 * <p><b>May import:</b> {@code schema}, {@code seed}, FastCSV, Jackson. <b>Threads:</b> confined to the calling thread.
 */
@NullMarked
package dev.daybook.seed.exports;

import org.jspecify.annotations.NullMarked;
