package dev.daybook.app.ops;

import static dev.daybook.app.ops.ComposeFile.TOP;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the Dockerfile must say, and that it and the build do not drift apart. */
class DockerfileTest {

    private static List<String> lines;

    @BeforeAll
    static void read() throws IOException {
        lines = Files.readAllLines(TOP.resolve("Dockerfile"));
    }

    private static List<String> after(String word) {
        return lines.stream()
                .filter(line -> line.startsWith(word + " "))
                .map(line -> line.substring(word.length() + 1))
                .toList();
    }

    @Test
    void basesCanBeGivenAndAreElsePinned() {
        assertThat(after("FROM")).isNotEmpty().allMatch(from -> from.matches("\\$\\{[A-Z]+_IMAGE} AS [a-z]+"));
        assertThat(after("ARG").stream().filter(arg -> arg.contains("_IMAGE=")))
                .hasSize(2)
                .allMatch(arg -> arg.matches("[A-Z_]+=[a-z-]+:\\d+\\.\\d+\\.\\d+[\\w.-]*"));
    }

    @Test
    void containerRunsAsAUserThatIsNotRootAndEndsInOrder() {
        assertThat(after("USER")).containsExactly("1945:1945");
        assertThat(after("STOPSIGNAL")).containsExactly("SIGTERM");
        assertThat(after("ENTRYPOINT")).allMatch(form -> form.startsWith("[\""));
        assertThat(after("HEALTHCHECK"))
                .hasSize(1)
                .allMatch(form -> form.contains("CMD [\"/opt/daybook/healthcheck\""));
        assertThat(String.join("\n", lines)).contains("org.opencontainers.image.licenses=\"Apache-2.0\"");
        assertThat(Files.isExecutable(TOP.resolve("ops/healthcheck"))).isTrue();
    }

    @Test
    void everyModuleIsKnownToTheBuildStage() throws IOException {
        String pom = Files.readString(TOP.resolve("pom.xml"));
        List<String> modules = pom.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("<module>"))
                .map(line -> line.replaceAll("</?module>", ""))
                .toList();

        assertThat(modules)
                .isNotEmpty()
                .allSatisfy(module -> assertThat(lines).contains("COPY %s/pom.xml %s/".formatted(module, module)));
    }

    @Test
    void everythingCopiedIsThereAndNotIgnored() throws IOException {
        List<String> sent = Files.readAllLines(TOP.resolve(".dockerignore")).stream()
                .filter(line -> line.startsWith("!"))
                .map(line -> line.substring(1))
                .toList();
        List<String> copied = after("COPY").stream()
                .filter(copy -> !copy.startsWith("--from"))
                .flatMap(copy -> Stream.of(copy.split(" ")).limit(copy.split(" ").length - 1L))
                .toList();

        assertThat(sent).containsExactlyInAnyOrderElementsOf(copied);
        assertThat(copied).allMatch(path -> Files.exists(TOP.resolve(path)));
    }
}
