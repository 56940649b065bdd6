package dev.daybook.app.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A directory of a trial's own, gone with all that is in it at close. */
public record Scratch(Path path) implements AutoCloseable {

    /** Makes one whose name begins with {@code prefix}. */
    public static Scratch make(String prefix) {
        try {
            return new Scratch(Files.createTempDirectory(prefix));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        PrivateFiles.deleteTree(path);
    }
}
