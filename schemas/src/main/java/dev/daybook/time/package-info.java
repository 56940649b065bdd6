/**
 * Dates as sources give them.
 *
 * <p><b>Inside:</b> {@link dev.daybook.time.EdtfDate}, EDTF level 1 with its earliest and latest day; it is tested
 * against another implementation.
 *
 * <p><b>Rules.</b> Campaign time only: nothing here reads the wall clock. A bound that the text does not give is
 * never made up.
 *
 * <p><b>May import:</b> nothing of ours. <b>Threads:</b> immutable.
 */
@NullMarked
package dev.daybook.time;

import org.jspecify.annotations.NullMarked;
