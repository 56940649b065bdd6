package dev.daybook.app.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.error.DaybookException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path scratch;

    private RuntimeDirectory runtime;

    @BeforeEach
    void announceInScratch() {
        runtime = TestRuntime.in(scratch.resolve("run"));
    }

    @Test
    void absentDirectoryIsMadeForItsUserAlone() throws IOException {
        Path path = scratch.resolve("above/data");

        DataDirectory.keep(path, runtime).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rwx------");
        assertThat(path.resolve(DataDirectory.MARKER)).hasContent("layout=1");
    }

    @Test
    void keptDirectoryCanBeTakenAgain() {
        Path path = scratch.resolve("data");
        DataDirectory.keep(path, runtime).close();

        DataDirectory.keep(path, runtime).close();

        assertThat(path).isDirectory();
    }

    @Test
    void directoryWithFilesOfOthersIsRefusedAndLeftAsItIs() throws IOException {
        Path path = Files.createDirectory(scratch.resolve("thesis"));
        Files.writeString(path.resolve("chapter-1.txt"), "text");

        assertThatThrownBy(() -> DataDirectory.keep(path, runtime))
                .isInstanceOf(DaybookException.Unavailable.class)
                .hasMessageContaining("not empty and not made by Daybook")
                .hasMessageContaining("--data-dir");
        assertThat(path.toFile().list()).containsExactly("chapter-1.txt");
    }

    @Test
    void directoryInUseIsRefused() {
        Path path = scratch.resolve("data");
        DataDirectory owned = DataDirectory.keep(path, runtime);

        assertThatThrownBy(() -> DataDirectory.keep(path, runtime))
                .isInstanceOf(DaybookException.Unavailable.class)
                .hasMessageContaining("is in use by");
        owned.close();
    }

    @Test
    void ownerIsNamedToWhoeverWantsTheDirectory() {
        Path path = scratch.resolve("data");
        DataDirectory owned = DataDirectory.keep(path, runtime);
        owned.announce("127.0.0.1:9");

        assertThatThrownBy(() -> DataDirectory.keep(path, runtime))
                .hasMessageContaining(
                        "127.0.0.1:9 (process " + ProcessHandle.current().pid());
        owned.close();
    }

    @Test
    void fileInPlaceOfADirectoryIsRefused() throws IOException {
        Path file = Files.createFile(scratch.resolve("file"));

        assertThatThrownBy(() -> DataDirectory.keep(file, runtime))
                .isInstanceOf(DaybookException.Unavailable.class)
                .hasMessageContaining("give --data-dir a directory");
    }

    @Test
    void directoryThatCannotBeWrittenIsRefusedInOneLine() throws IOException {
        Path file = Files.createFile(scratch.resolve("file"));

        assertThatThrownBy(() -> DataDirectory.keep(file.resolve("data"), runtime))
                .isInstanceOf(DaybookException.Unavailable.class)
                .hasMessageContaining("cannot use the data directory")
                .message()
                .doesNotContain("\n");
    }

    @Test
    void layoutOfAnotherReleaseIsRefused() throws IOException {
        Path path = Files.createDirectory(scratch.resolve("data"));
        Files.writeString(path.resolve(DataDirectory.MARKER), "layout=2\n");

        assertThatThrownBy(() -> DataDirectory.keep(path, runtime))
                .hasMessageContaining("found 'layout=2', wanted 'layout=1'");
    }

    @Test
    void announcementsAreReadableByTheirUserAloneAndTakenBack() throws IOException {
        Path path = scratch.resolve("data");
        DataDirectory owned = DataDirectory.keep(path, runtime);

        owned.announce("127.0.0.1:9");

        Path owner = path.resolve(DataDirectory.OWNER);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(owner)))
                .isEqualTo("rw-------");
        assertThat(runtime.live())
                .singleElement()
                .extracting(LiveBroker::directory)
                .isEqualTo(path);
        owned.withdraw();
        assertThat(owner).doesNotExist();
        assertThat(runtime.live()).isEmpty();
        owned.close();
    }
}
