/**
 * Makes campaign packs of tables of conflict events: UCDP GED and ACLED.
 *
 * <p><b>Inside:</b> {@link dev.daybook.seed.imports.TableImport} is the way in; {@code GedRows} and
 * {@code AcledRows} say what a row means, {@code TableReader} reads rows by column name, {@code Spool} sorts more
 * events than memory holds, {@code PackWriter} writes the pack.
 *
 * <p><b>Rules.</b> Values are kept as given: a row that breaks an obvious invariant is kept and flagged, a row that
 * cannot be read goes to the rejects with its line and the reason. Nothing is left half-written: a pack appears whole
 * or not at all.
 *
 * <p><b>May import:</b> {@code error}, FastCSV, Jackson. <b>Threads:</b> confined to the calling thread.
 */
@NullMarked
package dev.daybook.seed.imports;

import org.jspecify.annotations.NullMarked;
