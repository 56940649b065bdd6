/**
 * Lines for a terminal: how wide text is, where it breaks, how tables stand.
 *
 * <p><b>Inside:</b> {@link dev.daybook.consumer.text.Columns} measures, {@link dev.daybook.consumer.text.Wrapping}
 * breaks, {@link dev.daybook.consumer.text.Table} aligns, {@link dev.daybook.consumer.text.Page} collects the lines.
 *
 * <p><b>Rules.</b> No line is longer than the page. Whatever comes from outside passes
 * {@link dev.daybook.consumer.text.CleanText} first, so no record can steer the reader's terminal. Colour adds escapes
 * and changes nothing else.
 *
 * <p><b>May import:</b> JLine's {@code org.jline.utils}; nothing of Kafka. <b>Threads:</b> values are immutable; a page
 * belongs to the thread that fills it.
 */
@NullMarked
package dev.daybook.consumer.text;

import org.jspecify.annotations.NullMarked;
