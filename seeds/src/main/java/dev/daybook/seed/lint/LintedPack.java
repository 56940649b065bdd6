package dev.daybook.seed.lint;

import dev.daybook.seed.read.PackDraft;
import java.nio.file.Path;

/**
 * A pack that loads, with where everything stands.
 *
 * @param directory the pack
 * @param draft     all but the events
 */
record LintedPack(Path directory, PackDraft draft) {}
