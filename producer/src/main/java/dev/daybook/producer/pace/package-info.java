/**
 * How campaign time passes on the wall clock.
 *
 * <p><b>Inside:</b> {@link dev.daybook.producer.pace.Speed}, what one may ask for;
 * {@link dev.daybook.producer.pace.CampaignClock}, the mapping between the two clocks;
 * {@link dev.daybook.producer.pace.Lateness}, how well it was kept.
 *
 * <p><b>Rules.</b> Anchor, never accumulate: a due instant is computed from the last change, never from the sleep
 * before it. The wall clock comes in through {@link dev.daybook.producer.pace.WallClock} only.
 *
 * <p><b>May import:</b> our errors; nothing of Kafka. <b>Threads:</b> the clock is safe for any thread; lateness
 * belongs to one.
 */
@NullMarked
package dev.daybook.producer.pace;

import org.jspecify.annotations.NullMarked;
