package dev.daybook.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daybook.app.Ending;
import dev.daybook.app.broker.SharedBroker;
import dev.daybook.app.broker.TestRuntime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replay on the embedded broker of another process, which ends. */
class LostOwnerIT {

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @TempDir
    Path scratch;

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @Test
    void brokerWhoseProcessEndsIsAStatusInWords() throws Exception {
        String address = SharedBroker.connection().bootstrapServers();
        Process owner = new ProcessBuilder("sleep", "300").start();
        try {
            TestRuntime.announce(scratch.resolve("run"), owner, address);
            Cli.Running replay =
                    Cli.start(threads, scratch, new Ending(), "replay", "--run=lost-owner", "--speed=1d/1s");
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> !replay.out().isEmpty() || replay.status().isDone());

            owner.destroy();

            Cli ended = replay.ended();
            assertThat(ended.err())
                    .isEqualTo("daybook: the broker at %s is gone: process %d, which ran it, has ended%n"
                            .formatted(address, owner.pid()));
            assertThat(ended.status()).isEqualTo(4);
        } finally {
            owner.destroyForcibly();
        }
    }
}
