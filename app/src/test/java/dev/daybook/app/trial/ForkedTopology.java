package dev.daybook.app.trial;

import static org.awaitility.Awaitility.await;

import dev.daybook.streams.TopologyRunner;
import dev.daybook.streams.TopologySettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A topology in a virtual machine of its own, so that it can be killed. */
final class ForkedTopology {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private ForkedTopology() {}

    /** Starts one, with its state below {@code scratch} under its name. */
    static Process start(String bootstrapServers, Path scratch, String name) throws IOException {
        return Forks.java(
                        scratch,
                        name,
                        ForkedTopology.class.getName(),
                        bootstrapServers,
                        scratch.resolve(name).toString(),
                        scratch.resolve(name + ".ready").toString())
                .start();
    }

    /** Waits until a topology that was started for the first time under a name is ready. */
    static void awaitReady(Path scratch, String name) {
        await().atMost(PATIENCE).until(() -> Files.exists(scratch.resolve(name + ".ready")));
    }

    /** Runs until killed, or until the topology ends. */
    public static void main(String[] arguments) throws IOException {
        // The least a broker allows: a killed instance's runs are to pass on soon.
        Map<String, String> impatient = Map.of("session.timeout.ms", "6000", "heartbeat.interval.ms", "500");
        TopologySettings settings =
                TopologySettings.of(arguments[0], Path.of(arguments[1])).withClientSettings(impatient);
        TopologyRunner runner = TopologyRunner.start(settings);
        runner.awaitReady(PATIENCE);
        Files.writeString(Path.of(arguments[2]), "ready");
        runner.ended().join();
    }
}
