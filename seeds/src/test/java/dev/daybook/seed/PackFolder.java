package dev.daybook.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the example pack in a directory of its own, to be changed by tests. */
public final class PackFolder {

    /** The example of docs/pack-format.md. */
    public static final Path EXAMPLE = Path.of("..", "docs", "examples", "hutou");

    /** Where the repository keeps its packs. */
    public static final Path CAMPAIGNS = Path.of("campaigns");

    private final Path directory;

    /** Copies the example into {@code directory}. */
    public PackFolder(Path directory) {
        this(EXAMPLE, directory);
    }

    /** Copies {@code pack} into {@code directory}. */
    public PackFolder(Path pack, Path directory) {
        this.directory = directory;
        try (Stream<Path> files = Files.walk(pack)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = directory.resolve(pack.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.write(copy, Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path directory() {
        return directory;
    }

    /** Replaces the one occurrence of {@code old} in {@code file}. */
    public PackFolder replace(String file, String old, String with) {
        String text = read(file);
        int at = text.indexOf(old);
        if (at < 0 || text.indexOf(old, at + 1) >= 0) {
            throw new IllegalArgumentException("not once in " + file + ": " + old);
        }
        return write(file, text.replace(old, with));
    }

    public String read(String file) {
        try {
            return Files.readString(directory.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public PackFolder write(String file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    public PackFolder write(String file, byte[] bytes) {
        try {
            Files.write(directory.resolve(file), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public PackFolder delete(String file) {
        try {
            Files.delete(directory.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What loading says, one line a fault, without the directory. */
    public List<String> faults() {
        return new PackLoader()
                .read(directory).faults().stream()
                        .map(fault -> fault.text().replace(directory.toString() + "/", ""))
                        .toList();
    }
}
