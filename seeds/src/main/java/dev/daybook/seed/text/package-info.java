/**
 * YAML and JSON as one tree whose every node knows its line and column.
 *
 * <p><b>Inside:</b> {@link dev.daybook.seed.text.YamlText} and {@link dev.daybook.seed.text.JsonText} make
 * {@link dev.daybook.seed.text.Node}s of a file's text; what cannot be read is a
 * {@link dev.daybook.seed.text.BrokenText}.
 *
 * <p><b>Rules.</b> Only values: no tags, anchors, aliases, types or several documents. Plain scalars mean what YAML
 * 1.2's core schema says, so that a date stays text and {@code no} is a word. Depth is bounded before it is gone into.
 *
 * <p><b>May import:</b> SnakeYAML's event parser and Jackson's streaming parser, which are seen nowhere else for
 * reading. <b>Threads:</b> nodes are immutable; readers hold no state.
 */
@NullMarked
package dev.daybook.seed.text;

import org.jspecify.annotations.NullMarked;
