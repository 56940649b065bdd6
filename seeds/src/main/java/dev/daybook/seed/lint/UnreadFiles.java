package dev.daybook.seed.lint;

import dev.daybook.seed.fault.Faults;
import dev.daybook.seed.fault.Rule;
import dev.daybook.seed.text.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files in {@code events/} that look like events and are not read. */
final class UnreadFiles implements LintRule {

    private final LintedPack pack;

    UnreadFiles(LintedPack pack) {
        this.pack = pack;
    }

    @Override
    public void end(Faults faults) {
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(pack.directory().resolve("events"), "*.{yml,YAML,YML,json}")) {
            for (Path file : files) {
                Position at = Position.startOf(file.toString().replace('\\', '/'));
                String found = "a file that is not read";
                faults.warning(at, Rule.UNREAD_FILE, found, "names that end in .yaml", "rename it");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
