package dev.daybook.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daybook.app.broker.TrialBroker;
import dev.daybook.schema.topic.Topic;
import dev.daybook.schema.topic.Topics;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A replay by a real registry: Apicurio's distribution from Maven's repository, or the one that {@code
 * -Ddaybook.registry=URL} names.
 */
class RegistryIT {

    private static final String NAMED = System.getProperty("daybook.registry", "");

    @TempDir
    Path scratch;

    @Test
    void othersReadAReplayByTheIdsInItsRecords() throws Exception {
        if (!NAMED.isEmpty()) {
            playAndRead(NAMED);
            return;
        }
        Optional<Path> distribution = RealRegistry.distribution();
        assumeTrue(
                distribution.isPresent(),
                "skipped: no registry is named by -Ddaybook.registry=URL, and Maven's repository lacks Apicurio's: "
                        + "mvn dependency:get -Dtransitive=false "
                        + "-Dartifact=io.apicurio:apicurio-registry-app:VERSION:tar.gz:all");
        Optional<Path> java = RealRegistry.java();
        assumeTrue(java.isPresent(), "skipped: Apicurio needs Java 21, and none is installed");
        try (RealRegistry registry = RealRegistry.start(distribution.get(), java.get(), scratch)) {
            playAndRead(registry.url());
        }
    }

    private void playAndRead(String registry) throws Exception {
        try (TrialBroker broker = TrialBroker.start()) {
            String servers = broker.connection().bootstrapServers();

            Cli replay = Cli.run(
                    scratch,
                    "replay",
                    "--speed",
                    "max",
                    "--to",
                    "1945-08-09",
                    "--bootstrap-server",
                    servers,
                    "--schema-registry",
                    registry);

            assertThat(replay.status()).as(replay.err()).isZero();
            assertThat(replay.out()).contains("9 August 1945");
            for (Topic<?> topic : List.of(Topics.CAMPAIGNS, Topics.TIMELINE, Topics.CONTROL, Topics.DIGESTS)) {
                assertThat(decoded(servers, topic.name(), registry))
                        .as(topic.name())
                        .isNotEmpty();
                assertThat(asked(registry, "/config/" + topic.name() + "-value")
                                .path("compatibilityLevel")
                                .asText())
                        .isEqualTo("FULL_TRANSITIVE");
            }
            assertThat(values(servers, Topics.DEAD_LETTERS.name())).isEmpty();
        }
    }

    private static List<GenericRecord> decoded(String servers, String topic, String registry) throws Exception {
        Map<Integer, Schema> schemas = new HashMap<>();
        List<GenericRecord> decoded = new ArrayList<>();
        for (byte[] bytes : values(servers, topic)) {
            ByteBuffer frame = ByteBuffer.wrap(bytes);
            assertThat(frame.get()).isZero();
            int id = frame.getInt();
            if (!schemas.containsKey(id)) {
                schemas.put(
                        id,
                        new Schema.Parser()
                                .parse(asked(registry, "/schemas/ids/" + id)
                                        .path("schema")
                                        .asText()));
            }
            BinaryDecoder data = DecoderFactory.get().binaryDecoder(bytes, 5, bytes.length - 5, null);
            decoded.add(new GenericDatumReader<GenericRecord>(schemas.get(id)).read(null, data));
            assertThat(data.isEnd()).isTrue();
        }
        return decoded;
    }

    private static JsonNode asked(String registry, String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(registry + path)).build();
        return new ObjectMapper()
                .readTree(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .body());
    }

    private static List<byte[]> values(String servers, String topic) {
        List<byte[]> values = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(each -> new TopicPartition(topic, each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (record.value() != null) {
                        values.add(record.value());
                    }
                });
            }
        }
        return values;
    }
}
