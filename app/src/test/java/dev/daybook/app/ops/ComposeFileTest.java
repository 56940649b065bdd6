package dev.daybook.app.ops;

import static dev.daybook.app.ops.ComposeFile.TOP;
import static dev.daybook.app.ops.ComposeFile.map;
import static dev.daybook.app.ops.ComposeFile.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.app.backend.Skipping;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every service of docker-compose.yml must have, and that Compose takes the file. */
class ComposeFileTest {

    /** A name without a registry, and a version; both may be the default of a variable. */
    private static final Pattern PINNED = Pattern.compile("(\\$\\{[A-Z_]+:-)?[a-z][a-z/-]*:v?\\d+(\\.\\d+)+}?");

    private static ComposeFile compose;

    @BeforeAll
    static void read() throws IOException {
        compose = ComposeFile.read();
    }

    @Test
    void everyImageIsPinnedAndOursAreOfThisBuild() throws IOException {
        String pom = Files.readString(TOP.resolve("pom.xml"));
        String version = pom.replaceFirst("(?s).*?<version>(.*?)</version>.*", "$1");

        assertThat(compose.services())
                .allSatisfy((name, service) ->
                        assertThat(service.get("image").toString()).matches(PINNED));
        assertThat(image("kafka")).contains("apache/kafka:" + AppInfoParser.getVersion() + "}");
        assertThat(image("gateway")).contains("daybook:" + version + "}");
    }

    private static String image(String service) {
        return compose.services().get(service).get("image").toString();
    }

    @Test
    void everyServiceIsCheckedBoundedAndWithoutRights() {
        assertThat(compose.services()).allSatisfy((name, service) -> {
            assertThat(texts(map(service, "healthcheck"), "test")).as(name).hasSizeGreaterThan(1);
            assertThat(service.get("mem_limit")).as(name).isNotNull();
            assertThat(service.get("cpus")).as(name).isNotNull();
            assertThat(service.get("pids_limit")).as(name).isNotNull();
            assertThat(service.get("user").toString()).as(name).matches("[1-9]\\d*:\\d+");
            assertThat(service.get("read_only")).as(name).isEqualTo(true);
            assertThat(texts(service, "cap_drop")).as(name).containsExactly("ALL");
            assertThat(texts(service, "security_opt")).as(name).containsExactly("no-new-privileges:true");
            assertThat(service.get("restart")).as(name).isEqualTo("unless-stopped");
            assertThat(service.containsKey("privileged")).as(name).isFalse();
        });
    }

    @Test
    void portsAreOfTheLoopbackAddressAndNoneIsTakenTwice() {
        List<String> ports = new ArrayList<>();
        compose.services().values().forEach(service -> ports.addAll(texts(service, "ports")));

        assertThat(ports).allMatch(port -> port.startsWith("127.0.0.1:")).contains("127.0.0.1:1945:1945");
        assertThat(ports.stream().map(port -> port.split(":")[1])).doesNotHaveDuplicates();
    }

    @Test
    void whatIsWaitedForIsHealthyAndInTheSameProfile() {
        assertThat(compose.services())
                .allSatisfy((name, service) -> map(service, "depends_on").forEach((needed, condition) -> {
                    assertThat(((Map<?, ?>) condition).get("condition"))
                            .as(name)
                            .isEqualTo("service_healthy");
                    List<String> profiles = texts(compose.services().get(needed.toString()), "profiles");
                    assertThat(texts(service, "profiles")).as(name).containsAll(profiles);
                }));
    }

    @Test
    void withoutAProfileThereIsKafkaProducerTwoStreamsAndGateway() {
        TreeSet<String> always = new TreeSet<>();
        TreeSet<String> profiles = new TreeSet<>();
        compose.services().forEach((name, service) -> {
            profiles.addAll(texts(service, "profiles"));
            if (texts(service, "profiles").isEmpty()) {
                always.add(name);
            }
        });

        assertThat(always).containsExactly("gateway", "kafka", "producer", "streams");
        assertThat(profiles).containsExactly("cluster", "observability", "registry");
        assertThat(compose.services().get("streams").get("scale")).isEqualTo(2);
    }

    @Test
    void everyVolumeIsThere() {
        compose.services().values().stream()
                .flatMap(service -> texts(service, "volumes").stream())
                .map(volume -> volume.split(":")[0])
                .forEach(source -> assertThat(
                                source.startsWith(".")
                                        ? Files.exists(TOP.resolve(source))
                                        : compose.volumes().containsKey(source))
                        .as(source)
                        .isTrue());
    }

    @Test
    void clusterHasThreeBrokersThatVoteAndThreeCopies() throws IOException {
        Properties cluster = new Properties();
        try (Reader reader = Files.newBufferedReader(TOP.resolve("ops/cluster.env"))) {
            cluster.load(reader);
        }
        List<String> brokers = compose.services().entrySet().stream()
                .filter(service -> map(service.getValue(), "environment").containsKey("KAFKA_NODE_ID"))
                .map(Map.Entry::getKey)
                .toList();

        assertThat(brokers).hasSize(3);
        assertThat(cluster.getProperty("DAYBOOK_BOOTSTRAP_SERVER").split(","))
                .containsExactlyElementsOf(
                        brokers.stream().map(broker -> broker + ":9092").toList());
        assertThat(cluster.getProperty("KAFKA_VOTERS").split(","))
                .containsExactlyElementsOf(brokers.stream()
                        .map(broker -> "%s@%s:9093"
                                .formatted(
                                        map(compose.services().get(broker), "environment")
                                                .get("KAFKA_NODE_ID"),
                                        broker))
                        .toList());
        assertThat(cluster).containsEntry("DAYBOOK_REPLICATION", "3").containsEntry("KAFKA_MIN_ISR", "2");
    }

    @Test
    void prometheusAsksServicesThatAreThereAtTheirPorts() throws IOException {
        List<String> targets = new ArrayList<>();
        for (Object job :
                (List<?>) ComposeFile.yaml(TOP.resolve("ops/prometheus.yml")).get("scrape_configs")) {
            Object found = ((Map<?, ?>) job).get("static_configs");
            if (found instanceof List<?> list) {
                targets.addAll(texts((Map<?, ?>) list.get(0), "targets"));
            } else {
                Map<?, ?> names = (Map<?, ?>) ((List<?>) ((Map<?, ?>) job).get("dns_sd_configs")).get(0);
                texts(names, "names").forEach(name -> targets.add(name + ":" + names.get("port")));
            }
        }
        assertThat(targets).containsExactly("gateway:1945", "producer:1946", "streams:1946");
        assertThat(targets).allSatisfy(target -> {
            String[] parts = target.split(":");
            assertThat(texts(map(compose.services().get(parts[0]), "healthcheck"), "test"))
                    .endsWith(parts[1]);
        });
    }

    /** As docker-compose.yml and docs/operations.md say it is called. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--profile registry",
                "--profile observability",
                "--env-file ops/cluster.env",
                "--env-file ops/cluster.env --profile cluster --profile registry --profile observability"
            })
    void composeTakesTheFileHoweverItIsCalled(String options) throws Exception {
        Optional<List<String>> command = composeCommand();
        Skipping.where(command.isPresent() ? Optional.empty() : Optional.of("no docker-compose is on the path"));
        List<String> words = new ArrayList<>(command.orElseThrow());
        words.addAll(List.of((options + " config").strip().split(" ")));

        Process process = new ProcessBuilder(words)
                .directory(TOP.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes());

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        boolean cluster = options.contains("cluster.env");
        assertThat(said)
                .contains("DAYBOOK_BOOTSTRAP_SERVER: kafka:9092" + (cluster ? ",kafka-2:9092,kafka-3:9092\n" : "\n"));
    }

    /** The plug-in if there is one, else the program of old. */
    private static Optional<List<String>> composeCommand() throws Exception {
        for (List<String> words : List.of(List.of("docker", "compose"), List.of("docker-compose"))) {
            if (isOnPath(words.get(0))) {
                List<String> version = new ArrayList<>(words);
                version.add("version");
                Process process = new ProcessBuilder(version)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                if (process.waitFor() == 0) {
                    return Optional.of(words);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> new File(directory, program).canExecute());
    }
}
