package dev.daybook.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Apicurio Registry, as it is published, in a process of its own with its records in memory. */
final class RealRegistry implements AutoCloseable {

    private static final Duration STARTS_WITHIN = Duration.ofSeconds(90);
    private static final int LEAST_JAVA = 21;
    private static final Path INSTALLED = Path.of("/usr/lib/jvm");
    private static final int ENDS_WITHIN_S = 10;

    /** Where its API is that Confluent's clients speak. */
    private static final String CONFLUENT_API = "/apis/ccompat/v7";

    private final Process process;
    private final String url;

    private RealRegistry(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /** The distribution in Maven's repository; empty if it was not fetched. */
    static Optional<Path> distribution() {
        return Optional.of(Path.of(System.getProperty("daybook.registry.archive", "")))
                .filter(Files::isRegularFile);
    }

    /** A Java that is new enough for it: ours, or one installed beside it; empty if there is none. */
    static Optional<Path> java() throws IOException {
        Path ours = Path.of(System.getProperty("java.home"));
        try (Stream<Path> others = Files.isDirectory(INSTALLED) ? Files.list(INSTALLED) : Stream.empty()) {
            return Stream.concat(Stream.of(ours), others.sorted())
                    .filter(home -> version(home) >= LEAST_JAVA)
                    .map(home -> home.resolve("bin").resolve("java"))
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    }

    private static int version(Path home) {
        Properties release = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("release"))) {
            release.load(reader);
        } catch (IOException e) {
            return 0;
        }
        String quoted = release.getProperty("JAVA_VERSION", "0").replace("\"", "");
        return Integer.parseInt(quoted.split("[.+-]")[0]);
    }

    /** Unpacks and starts it below {@code scratch}. */
    static RealRegistry start(Path distribution, Path java, Path scratch) throws IOException, InterruptedException {
        Path home = Files.createDirectory(scratch.resolve("registry"));
        Process unpacking = new ProcessBuilder("tar", "-xzf", distribution.toString())
                .directory(home.toFile())
                .start();
        assertThat(unpacking.waitFor()).as("unpacked " + distribution).isZero();
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Process process = new ProcessBuilder(
                        java.toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dquarkus.http.host=127.0.0.1",
                        "-Dquarkus.http.port=" + port,
                        "-jar",
                        home.resolve("quarkus-run.jar").toString())
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(scratch.resolve("registry.log").toFile())
                .start();
        RealRegistry registry = new RealRegistry(process, "http://127.0.0.1:" + port + CONFLUENT_API);
        try {
            await().atMost(STARTS_WITHIN).until(registry::answers);
            return registry;
        } catch (RuntimeException | Error e) {
            registry.close();
            throw new AssertionError(Files.readString(scratch.resolve("registry.log")), e);
        }
    }

    String url() {
        return url;
    }

    private boolean answers() throws InterruptedException {
        assertThat(process.isAlive()).as("the registry's process").isTrue();
        try {
            return HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(URI.create(url + "/subjects"))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.onExit().get(ENDS_WITHIN_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
        }
    }
}
