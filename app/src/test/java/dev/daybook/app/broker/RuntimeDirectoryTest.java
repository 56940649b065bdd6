package dev.daybook.app.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.security.auth.module.UnixSystem;
import dev.daybook.error.DaybookException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuntimeDirectoryTest {

    private static final OwnerProcess DEAD =
            new OwnerProcess(ProcessHandle.current().pid(), 1);

    @TempDir
    Path scratch;

    private Path path;
    private RuntimeDirectory runtime;

    @BeforeEach
    void inScratch() {
        path = scratch.resolve("daybook");
        runtime = TestRuntime.in(path);
    }

    @Test
    void nothingAnnouncedMeansNothingLive() {
        assertThat(runtime.live()).isEmpty();
        assertThat(path).doesNotExist();
    }

    @Test
    void announcedBrokerIsReadBackAsItWas() throws IOException {
        LiveBroker broker = broker(OwnerProcess.current(), "127.0.0.1:9092");

        Path entry = runtime.announce(broker);

        assertThat(runtime.live()).containsExactly(broker);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(entry)))
                .isEqualTo("rw-------");
    }

    @Test
    void directoryNamesWithBlanksAndBackslashesSurvive() {
        LiveBroker broker =
                new LiveBroker(OwnerProcess.current(), "127.0.0.1:9092", Path.of("/tmp/day \\book/日記"), true);

        runtime.announce(broker);

        assertThat(runtime.live()).containsExactly(broker);
    }

    @Test
    void announcementOfADeadProcessIsIgnoredAndSwept() {
        Path entry = runtime.announce(broker(DEAD, "127.0.0.1:9092"));

        assertThat(runtime.live()).isEmpty();
        assertThat(entry).doesNotExist();
    }

    @Test
    void endTakesBackItsAnnouncementsAloneAndMakesNoMore() throws IOException {
        LiveBroker broker = broker(OwnerProcess.current(), "127.0.0.1:9092");
        Path entry = runtime.announce(broker);
        Path other = TestRuntime.in(path).announce(broker(OwnerProcess.current(), "127.0.0.1:9093"));

        runtime.withdrawAll();

        assertThat(entry).doesNotExist();
        assertThat(other).exists();
        assertThatThrownBy(() -> runtime.announce(broker)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void addressElsewhereIsNotBelieved() {
        runtime.announce(broker(OwnerProcess.current(), "example.org:9092"));

        assertThat(runtime.live()).isEmpty();
    }

    @Test
    void brokenAnnouncementIsSwept() throws IOException {
        runtime.announce(broker(OwnerProcess.current(), "127.0.0.1:9092"));
        Files.writeString(path.resolve("broker-1-1.properties"), "pid=one\n\\u12");

        assertThat(runtime.live()).hasSize(1);
        assertThat(path.resolve("broker-1-1.properties")).doesNotExist();
    }

    @Test
    void directoryOfSomebodyElseIsRefused() throws IOException {
        Files.createDirectory(path, PrivateFiles.DIRECTORY);
        RuntimeDirectory others = new RuntimeDirectory(path, new UnixSystem().getUid() + 1);

        assertThatThrownBy(others::live)
                .isInstanceOf(DaybookException.Unavailable.class)
                .hasMessageContaining("XDG_RUNTIME_DIR");
        assertThatThrownBy(() -> others.announce(broker(OwnerProcess.current(), "127.0.0.1:9092")))
                .isInstanceOf(DaybookException.Unavailable.class);
    }

    @Test
    void directoryThatOthersCanReadIsRefused() throws IOException {
        Files.createDirectory(path);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-x---"));

        assertThatThrownBy(runtime::live).isInstanceOf(DaybookException.Unavailable.class);
    }

    @Test
    void symbolicLinkInItsPlaceIsRefused() throws IOException {
        Path elsewhere = Files.createDirectory(scratch.resolve("elsewhere"), PrivateFiles.DIRECTORY);
        Files.createSymbolicLink(path, elsewhere);

        assertThatThrownBy(runtime::live).isInstanceOf(DaybookException.Unavailable.class);
    }

    @Test
    void itIsBelowXdgRuntimeDir() {
        long uid = new UnixSystem().getUid();

        RuntimeDirectory.of(Map.of("XDG_RUNTIME_DIR", scratch.toString()))
                .announce(broker(OwnerProcess.current(), "127.0.0.1:9092"));

        assertThat(scratch.resolve("daybook-" + uid)).isDirectory();
    }

    private static LiveBroker broker(OwnerProcess owner, String address) {
        return new LiveBroker(owner, address, Path.of("/somewhere"), true);
    }
}
