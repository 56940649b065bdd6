package dev.daybook.app.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Versions stand in one place: the properties of the root pom. */
class VersionsTest {

    private static final Path TOP = Path.of("..");
    private static final Pattern PARENT = Pattern.compile("<parent>.*?</parent>", Pattern.DOTALL);
    private static final Pattern VERSION = Pattern.compile("<version>([^<]*)</version>");
    private static final Pattern PROPERTY = Pattern.compile("<([\\w.-]+\\.version)>([^<]*)</\\1>");
    private static final Pattern EXACT = Pattern.compile("\\d+(\\.\\d+)*(-\\d+)?");

    @Test
    void modulesNameNoVersionButTheirParents() throws IOException {
        List<Path> modules = modules();
        assertThat(modules).hasSizeGreaterThan(5);
        for (Path module : modules) {
            String pom = PARENT.matcher(Files.readString(module)).replaceFirst("");
            assertThat(pom).as(module.toString()).doesNotContain("<version>", ".version>");
        }
    }

    @Test
    void rootTakesEveryVersionFromItsProperties() throws IOException {
        String pom = Files.readString(TOP.resolve("pom.xml"));
        List<String> versions = VERSION.matcher(pom)
                .results()
                .map(found -> found.group(1))
                .filter(version -> !version.startsWith("${"))
                .toList();

        assertThat(versions).as("our own, and the least Java and Maven").containsExactly("0.1.0", "[17,)", "[3.8.7,)");
    }

    @Test
    void everyVersionIsExactAndUsed() throws IOException {
        String root = Files.readString(TOP.resolve("pom.xml"));
        StringBuilder poms = new StringBuilder(root);
        for (Path module : modules()) {
            poms.append(Files.readString(module));
        }
        assertThat(PROPERTY.matcher(root).results()).isNotEmpty().allSatisfy(found -> {
            assertThat(found.group(2)).as(found.group(1)).matches(EXACT);
            assertThat(poms.indexOf("${" + found.group(1) + "}"))
                    .as(found.group(1) + " is used")
                    .isPositive();
        });
    }

    private static List<Path> modules() throws IOException {
        try (Stream<Path> children = Files.list(TOP)) {
            return children.map(child -> child.resolve("pom.xml"))
                    .filter(Files::isRegularFile)
                    .toList();
        }
    }
}
