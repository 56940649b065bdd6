package dev.daybook.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.seed.fault.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/pack-format.md shows can be copied and used. */
class PackFormatDocsTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern FILE = Pattern.compile("`([\\w./-]+)`\\n```\\w+\\n(.*?)```\\n", Pattern.DOTALL);

    @TempDir
    Path directory;

    @Test
    void exampleOfThePageIsASoundPackOfFiveEvents() throws IOException {
        for (Map.Entry<String, String> file : shown().entrySet()) {
            Path copy = directory.resolve(file.getKey());
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, file.getValue());
        }

        assertThat(new PackLoader().load(directory).eventCount()).isEqualTo(5);
    }

    @Test
    void exampleOfThePageIsTheOneInTheDirectory() throws IOException {
        Map<String, String> kept = new TreeMap<>();
        try (Stream<Path> files = Files.walk(PackFolder.EXAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                kept.put(PackFolder.EXAMPLE.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }

        assertThat(shown()).isEqualTo(kept);
    }

    @Test
    void everyRuleIsOnThePage() throws IOException {
        String page = Files.readString(DOCS.resolve("pack-format.md"));

        assertThat(Rule.values()).allSatisfy(rule -> assertThat(page).contains("`" + rule.code() + "`"));
    }

    private static Map<String, String> shown() throws IOException {
        Map<String, String> files = new TreeMap<>();
        Matcher matcher = FILE.matcher(Files.readString(DOCS.resolve("pack-format.md")));
        while (matcher.find()) {
            files.put(matcher.group(1), matcher.group(2));
        }
        return files;
    }
}
