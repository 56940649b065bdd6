package dev.daybook.app.cluster;

import dev.daybook.app.trial.Forks;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/** One broker of a cluster: a directory that is kept, and a process that comes and goes. One thread. */
final class ClusterNode {

    /** Kafka's own, as it is run everywhere. */
    private static final String MAIN = "kafka.Kafka";

    private static final List<String> SMALL = List.of("-Xmx256m", "-Xms64m", "-XX:+UseSerialGC");

    private final int id;
    private final Path home;
    private @Nullable Process process;

    private ClusterNode(int id, Path home) {
        this.id = id;
        this.home = home;
    }

    /** Makes a directory ready for a node that has not started. */
    static ClusterNode prepared(int id, Path scratch, List<Integer> ports, String clusterId) throws IOException {
        Path home = Files.createDirectories(scratch.resolve("node-" + id));
        Path logs = Files.createDirectories(home.resolve("logs"));
        Properties settings = NodeSettings.of(id, ports, logs);
        try (Writer file = Files.newBufferedWriter(home.resolve("server.properties"))) {
            settings.store(file, null);
        }
        format(id, logs, clusterId);
        return new ClusterNode(id, home);
    }

    private static void format(int id, Path logs, String clusterId) {
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setNodeId(id)
                    .setClusterId(clusterId)
                    .setDirectories(List.of(logs.toString()))
                    .setMetadataLogDirectory(logs.toString())
                    .setControllerListenerName(NodeSettings.CONTROLLER)
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException("node %d cannot be formatted in %s".formatted(id, logs), e);
        }
    }

    /** Starts its process; it does not serve yet. */
    void start() {
        if (isAlive()) {
            throw new IllegalStateException("node %d runs already".formatted(id));
        }
        try {
            process = Forks.java(
                            home,
                            "node-" + id,
                            SMALL,
                            MAIN,
                            home.resolve("server.properties").toString())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether its process runs. */
    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Ends it as {@code kill -9} does. */
    void kill() throws InterruptedException {
        if (process != null) {
            Forks.kill(process);
        }
    }

    /** Ends it in order: it hands its partitions over first. */
    void stop() throws InterruptedException {
        if (process != null) {
            process.destroy();
            Forks.finished(process);
        }
    }

    /** The end of what it said, for a failure's message. */
    String lastWords() {
        try {
            List<String> lines = Files.readAllLines(home.resolve("node-" + id + ".err"));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
        } catch (IOException e) {
            return "node %d said nothing: %s".formatted(id, e);
        }
    }
}
