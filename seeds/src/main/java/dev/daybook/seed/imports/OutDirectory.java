package dev.daybook.seed.imports;

import dev.daybook.error.DaybookException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory that appears whole or not at all: written beside its place and moved there at the end. */
final class OutDirectory implements AutoCloseable {

    private final Path target;
    private final Path partial;

    /** @throws DaybookException.Usage if {@code target} is there and not an empty directory */
    OutDirectory(Path target) throws IOException {
        this.target = target;
        if (Files.exists(target) && !isEmptyDirectory(target)) {
            throw new DaybookException.Usage(target + ": found something there, wanted an empty or a new directory");
        }
        Path whole = target.toAbsolutePath().normalize();
        Files.createDirectories(whole.getParent());
        partial = whole.resolveSibling("." + whole.getFileName() + ".partial");
        if (Files.exists(partial)) {
            throw new DaybookException.Usage(partial
                    + ": found a directory that another import is writing, or left behind; wanted none; remove it if"
                    + " no import is running");
        }
        Files.createDirectory(partial);
    }

    private static boolean isEmptyDirectory(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.findAny().isEmpty();
        }
    }

    /** Where to write. */
    Path partial() {
        return partial;
    }

    /** Moves what was written to its place. */
    void keep() throws IOException {
        Files.deleteIfExists(target);
        Files.move(partial, target);
    }

    /** Deletes what was not kept. */
    @Override
    public void close() throws IOException {
        if (Files.exists(partial)) {
            try (Stream<Path> files = Files.walk(partial)) {
                List<Path> inOrder = files.sorted(Comparator.reverseOrder()).toList();
                for (Path file : inOrder) {
                    Files.delete(file);
                }
            }
        }
    }
}
