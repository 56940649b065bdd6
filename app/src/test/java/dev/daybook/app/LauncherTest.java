package dev.daybook.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher in a checkout of its own, with machines whose Java and Maven only say what they are asked.
 *
 * <p>That it builds and runs the real thing is shown by the tests of the README.
 */
class LauncherTest {

    private static final String MAVEN =
            "echo build >>\"$LOG\"; mkdir -p app/target/daybook/lib; touch" + " app/target/daybook/built";

    @TempDir
    Path scratch;

    private Path checkout;
    private Path tools;

    @BeforeEach
    void layCheckout() throws IOException {
        checkout = Files.createDirectories(scratch.resolve("a check out"));
        tools = Files.createDirectory(scratch.resolve("tools"));
        Files.copy(
                Path.of("../daybook"), checkout.resolve("daybook"), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        source("pom.xml");
        source("app/pom.xml");
        source("app/src/main/java/Main.java");
        for (String tool : List.of(
                "sh",
                "cat",
                "sed",
                "grep",
                "head",
                "cut",
                "find",
                "ln",
                "mkdir",
                "rm",
                "mktemp",
                "touch",
                "readlink",
                "dirname",
                "sleep",
                "stty")) {
            tool(tool, "exec " + toolOf(tool) + " \"$@\"");
        }
    }

    @Test
    void firstUseBuildsAndTheSecondDoesNot() throws Exception {
        java(17);
        tool("mvn", MAVEN);

        assertThat(daybook(checkout.resolve("daybook"), "runs").status()).isZero();
        Ran second = daybook(checkout.resolve("daybook"), "runs");

        assertThat(second.said()).contains("dev.daybook.app.cli.Main runs").doesNotContain("building");
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void newerSourceIsBuiltAgain() throws Exception {
        java(17);
        tool("mvn", MAVEN);
        daybook(checkout.resolve("daybook"), "runs");

        Files.setLastModifiedTime(
                source("app/src/main/java/Main.java"),
                FileTime.from(Instant.now().plusSeconds(2)));
        daybook(checkout.resolve("daybook"), "runs");

        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void itIsFoundThroughLinksFromAnyDirectory() throws Exception {
        java(17);
        tool("mvn", MAVEN);
        Path link = Files.createSymbolicLink(scratch.resolve("one"), Path.of("a check out/daybook"));
        Path linkToLink = Files.createSymbolicLink(scratch.resolve("two"), link);

        Ran ran = daybook(linkToLink, "digest", "--on", "08 17");

        assertThat(ran.status()).isZero();
        assertThat(ran.said())
                .contains("-Ddaybook.home=" + checkout.resolve("app/target/daybook"), "Main digest --on 08 17");
    }

    @Test
    void twoFirstUsesAtOnceBuildOnce() throws Exception {
        java(17);
        tool("mvn", "sleep 1; " + MAVEN);

        Process one = start(checkout.resolve("daybook"), "runs");
        Process two = start(checkout.resolve("daybook"), "runs");

        assertThat(one.waitFor(30, TimeUnit.SECONDS) && two.waitFor(30, TimeUnit.SECONDS))
                .isTrue();
        assertThat(one.exitValue() + two.exitValue()).isZero();
        assertThat(builds()).isEqualTo(1);
        assertThat(leftByBuild()).isEmpty();
    }

    @Test
    void onlyNewerJavaIsToldWhatItWouldWarnOf() throws Exception {
        String flag = "--sun-misc-unsafe-memory-access=allow";
        tool("mvn", MAVEN);
        java(17);
        assertThat(daybook(checkout.resolve("daybook"), "runs").said()).doesNotContain(flag);

        Files.delete(checkout.resolve("app/target/daybook/trained"));
        java(25);
        daybook(checkout.resolve("daybook"), "runs");
        assertThat(daybook(checkout.resolve("daybook"), "runs").said())
                .doesNotContain("preparing")
                .contains(flag);
    }

    @Test
    void lockOfADeadProcessIsTakenOver() throws Exception {
        java(17);
        tool("mvn", MAVEN);
        Path work = Files.createDirectories(checkout.resolve("app/target"));
        Files.createSymbolicLink(work.resolve("lock"), Path.of("99999999"));

        assertThat(daybook(checkout.resolve("daybook"), "runs").status()).isZero();
        assertThat(leftByBuild()).isEmpty();
    }

    @Test
    void interruptedBuildOrTrainingLeavesNothingAndIsBegunAgain() throws Exception {
        java(17);
        tool("mvn", "echo build >>\"$LOG\"; sleep 30");
        interruptOnceLogged(1);
        tool("mvn", MAVEN);
        tool("java", """
                case "$*" in
                    -version) echo 'openjdk version "17.0.1" 2025-01-01' >&2 ;;
                    --list-modules) echo jdk.compiler@17 ;;
                    *ArchiveClassesAtExit*) echo training >>"$LOG"; mkdir "$XDG_RUNTIME_DIR"/daybook-0; sleep 30 ;;
                esac""");
        interruptOnceLogged(3);
        java(17);

        assertThat(daybook(checkout.resolve("daybook"), "runs").said()).contains("preparing", "Main runs");
        assertThat(builds()).isEqualTo(3);
    }

    @Test
    void whatIsMissingIsNamedByItsPackage() throws Exception {
        assertUnavailable("openjdk-17-jdk");
        java(11);
        assertUnavailable("openjdk-17-jdk");
        java(17);
        assertUnavailable("package maven");
    }

    @Test
    void failedBuildShowsWhatMavenSaid() throws Exception {
        java(17);
        tool("mvn", "echo 'ERROR in Main.java'; exit 1");

        Ran ran = daybook(checkout.resolve("daybook"), "runs");

        assertThat(ran.status()).isEqualTo(4);
        assertThat(ran.said()).contains("ERROR in Main.java", "the build failed");
        assertThat(leftByBuild()).isEmpty();
    }

    private record Ran(int status, String said) {}

    private void assertUnavailable(String wanted) throws Exception {
        Ran ran = daybook(checkout.resolve("daybook"), "runs");
        assertThat(ran.status()).isEqualTo(4);
        assertThat(ran.said()).startsWith("daybook: ").contains(wanted);
    }

    private Ran daybook(Path launcher, String... args) throws Exception {
        Process process = start(launcher, args);
        String said = new String(process.getInputStream().readAllBytes());
        return new Ran(process.waitFor(), said);
    }

    private Process start(Path launcher, String... args) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(launcher.toString()), Stream.of(args))
                        .toList())
                .directory(scratch.toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("LOG", scratch.resolve("log").toString());
        return builder.start();
    }

    /** Ctrl-C in a terminal reaches the launcher and what it runs. */
    private void interruptOnceLogged(int lines) throws Exception {
        Process daybook = start(
                Path.of(toolOf("env").toString()),
                "--default-signal=INT",
                toolOf("setsid").toString(),
                checkout.resolve("daybook").toString(),
                "runs");
        Awaitility.await().until(() -> Files.exists(scratch.resolve("log")) && builds() == lines);

        new ProcessBuilder("kill", "-INT", "--", "-" + daybook.pid()).start().waitFor();

        assertThat(daybook.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(daybook.exitValue()).isEqualTo(130);
        assertThat(leftByBuild()).isEmpty();
    }

    /** Lock and marks that a build or training makes for its own use. */
    private List<Path> leftByBuild() throws IOException {
        try (Stream<Path> files = Files.walk(checkout.resolve("app/target"))) {
            return files.filter(file -> file.getFileName().toString().matches("lock|begun.*|daybook-\\d+"))
                    .toList();
        }
    }

    private long builds() throws IOException {
        try (Stream<String> lines = Files.lines(scratch.resolve("log"))) {
            return lines.count();
        }
    }

    private void java(int version) throws IOException {
        tool("java", """
                case "$*" in
                    -version) echo 'openjdk version "%d.0.1" 2025-01-01' >&2 ;;
                    --list-modules) echo jdk.compiler@17 ;;
                    *) echo "$@" ;;
                esac""".formatted(version));
    }

    private void tool(String name, String script) throws IOException {
        Path file = tools.resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path source(String path) throws IOException {
        Path file = checkout.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, path);
        return file;
    }

    private static Path toolOf(String name) {
        return Stream.of("/usr/bin", "/bin")
                .map(directory -> Path.of(directory, name))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }
}
