package dev.daybook.app.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThrowawaysTest {

    /** Above the largest number that Linux gives to a process. */
    private static final long NO_PROCESS = 99_999_999;

    @TempDir
    Path scratch;

    private Throwaways throwaways;

    @BeforeEach
    void inScratch() {
        throwaways = new Throwaways(scratch, TestRuntime.in(scratch.resolve("run")));
    }

    @Test
    void directoryIsGoneWhenItIsClosed() throws IOException {
        DataDirectory directory = throwaways.make();
        Files.createDirectories(directory.logs().resolve("topic-0"));

        directory.close();

        assertThat(directory.path()).doesNotExist();
    }

    @Test
    void twoOfOneProcessAreApart() {
        try (DataDirectory one = throwaways.make();
                DataDirectory two = throwaways.make()) {
            assertThat(one.path()).isNotEqualTo(two.path());
        }
    }

    @Test
    void endInHasteDeletesWhatIsOpenAndMakesNoMore() {
        DataDirectory directory = throwaways.make();

        throwaways.deleteAll();

        assertThat(directory.path()).doesNotExist();
        assertThatThrownBy(throwaways::make).isInstanceOf(IllegalStateException.class);
        directory.close();
    }

    @Test
    void endInHasteWinsAgainstABrokerThatStillWrites() throws Exception {
        DataDirectory directory = throwaways.make();
        AtomicBoolean stopped = new AtomicBoolean();
        CountDownLatch writing = new CountDownLatch(1);
        Thread broker = new Thread(() -> {
            while (!stopped.get()) {
                writeInto(directory.path());
                writing.countDown();
            }
        });
        broker.start();
        writing.await();

        throwaways.deleteAll();
        boolean gone = Files.notExists(directory.path());
        stopped.set(true);
        broker.join();

        assertThat(gone).isTrue();
        assertThat(scratch).isEmptyDirectory();
    }

    /** As a broker does: files by name in a directory that was there a moment before. */
    private static void writeInto(Path directory) {
        try {
            Files.createTempFile(directory, "segment", ".log");
        } catch (IOException e) {
            Thread.yield();
        }
    }

    @Test
    void directoryOfADeadProcessIsSwept() throws IOException {
        Path left = Files.createDirectories(scratch.resolve("daybook-throwaway-" + NO_PROCESS + "-0/kafka"));

        throwaways.make().close();

        assertThat(left.getParent()).doesNotExist();
    }

    @Test
    void directoryOfALiveProcessAndOtherNamesStay() throws IOException {
        Path live = Files.createDirectory(
                scratch.resolve("daybook-throwaway-" + ProcessHandle.current().pid() + "-7"));
        Path other = Files.createDirectory(scratch.resolve("daybook-throwaway-notes"));

        throwaways.make().close();

        assertThat(live).isDirectory();
        assertThat(other).isDirectory();
    }

    @Test
    void linksAreDeletedAndNotFollowed() throws IOException {
        Path precious = Files.createFile(
                Files.createDirectory(scratch.resolve("precious")).resolve("file"));
        DataDirectory directory = throwaways.make();
        Files.createSymbolicLink(directory.path().resolve("link"), precious.getParent());

        directory.close();

        assertThat(precious).exists();
    }
}
