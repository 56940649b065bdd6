/**
 * A day of the campaign as text for a terminal, as Markdown, as JSON Lines and as HTML.
 *
 * <p><b>Inside:</b> {@link dev.daybook.consumer.digest.OutputFormat} chooses a {@link
 * dev.daybook.consumer.digest.DigestRenderer}; {@link dev.daybook.consumer.digest.HtmlDay} is for browsers. The words
 * that text and Markdown share stand in {@code Wording}, {@code Figures}, {@code Sides} and {@code TollTable}.
 *
 * <p><b>Rules.</b> Nothing is added up or left out here but what the format has no room for: text and Markdown print a
 * figure as its claim gives it, and name the bound that no claim gave. Names of the campaign's year come first,
 * today's behind them. Quiet days take one line.
 *
 * <p><b>May import:</b> the generated records, {@code schema.serde}, {@code consumer.text}; nothing of Kafka.
 * <b>Threads:</b> renderers may be shared.
 */
@NullMarked
package dev.daybook.consumer.digest;

import org.jspecify.annotations.NullMarked;
