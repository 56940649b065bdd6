/**
 * How much of a region lies nearest to each of its places.
 *
 * <p><b>Inside:</b> {@link dev.daybook.seed.area.AreaWeights}. The shares are interpolated: no source gives them, and
 * whoever shows them says so.
 *
 * <p><b>May import:</b> JTS, nothing of ours. <b>Threads:</b> no state.
 */
@NullMarked
package dev.daybook.seed.area;

import org.jspecify.annotations.NullMarked;
