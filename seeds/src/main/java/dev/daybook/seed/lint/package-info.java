/**
 * What a careful author would look at in a pack that loads.
 *
 * <p><b>Inside:</b> {@link dev.daybook.seed.lint.PackLinter} reads a pack twice, for its errors and for each
 * {@code LintRule}; {@link dev.daybook.seed.lint.LintReport} is what it found, as text or JSON Lines.
 *
 * <p><b>Rules.</b> What the loader refuses is an error; everything found here is a warning, which {@code --strict}
 * makes an error. A rule looks at one thing and knows no other rule, and keeps of the events only what it has to
 * compare.
 *
 * <p><b>May import:</b> {@code seed.read}, {@code seed.fault}, {@code seed.text}, JTS, Jackson. <b>Threads:</b>
 * confined to the calling thread.
 */
@NullMarked
package dev.daybook.seed.lint;

import org.jspecify.annotations.NullMarked;
