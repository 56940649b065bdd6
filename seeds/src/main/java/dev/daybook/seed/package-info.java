/**
 * Campaign packs: dated facts as files people edit, made into records.
 *
 * <p><b>Inside:</b> {@link dev.daybook.seed.Packs} finds a pack by name, {@link dev.daybook.seed.PackLoader} loads it
 * or says everything that is wrong with it, {@link dev.daybook.seed.CampaignPack} is what replays and exports see.
 *
 * <p><b>Rules.</b> A pack is used whole or not at all. Dates are campaign time; nothing here reads the wall clock.
 *
 * <p><b>May import:</b> {@code schema}, {@code error}, its own packages below. <b>Threads:</b> a loaded pack is
 * immutable and safe for any thread.
 */
@NullMarked
package dev.daybook.seed;

import org.jspecify.annotations.NullMarked;
