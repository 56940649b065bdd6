package dev.daybook.app.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The example pack as docs/pack-format.md shows it.
 *
 * @param files text by name: each block of code with its file's name before it
 */
public record PackFormatPage(Map<String, String> files) {

    private static final Path PAGE = Path.of("..", "docs", "pack-format.md");
    private static final Pattern FILE =
            Pattern.compile("^`([\\w./-]+)`\\n```\\w+\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    /** Reads the page. */
    public static PackFormatPage read() throws IOException {
        Map<String, String> files = new TreeMap<>();
        Matcher blocks = FILE.matcher(Files.readString(PAGE));
        while (blocks.find()) {
            files.put(blocks.group(1), blocks.group(2));
        }
        return new PackFormatPage(files);
    }

    /** Copies the blocks into a new directory, as the page tells its reader to. */
    public Path copyTo(Path directory) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path copy = directory.resolve(file.getKey());
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, file.getValue());
        }
        return directory;
    }
}
