package dev.daybook.app.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.daybook.error.DaybookException;
import dev.daybook.schema.topic.Topics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedBrokerIT {

    private static final TopicPartition LETTERS = new TopicPartition(Topics.DEAD_LETTERS.name(), 0);

    @TempDir
    Path scratch;

    @Test
    void keptDirectoryHasItsRecordsAtTheNextStart() throws Exception {
        RuntimeDirectory runtime = TestRuntime.in(scratch.resolve("run"));
        Path data = scratch.resolve("data dir");
        try (EmbeddedBroker broker = EmbeddedBroker.start(DataDirectory.keep(data, runtime), 0)) {
            makeTopics(connection(broker));
            write(connection(broker), "kept");
            assertThat(new BrokerLocator(runtime).ownerOf(data))
                    .map(LiveBroker::address)
                    .contains(broker.bootstrapServers());
        }
        assertThat(runtime.live()).isEmpty();

        try (EmbeddedBroker broker = EmbeddedBroker.start(DataDirectory.keep(data, runtime), 0)) {
            assertThat(read(connection(broker))).isEqualTo("kept");
        }
    }

    /** What Kafka's coordinator leaves behind if a killed broker starts at a bad moment, made by hand. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void transactionThatNobodyWouldEndIsEndedAsItWasAtTheNextStart(boolean committed) throws Exception {
        RuntimeDirectory runtime = TestRuntime.in(scratch.resolve("run"));
        Path data = scratch.resolve("data");
        Path undecided = scratch.resolve("undecided");
        Path partition = data.resolve("kafka").resolve(LETTERS.toString());
        try (EmbeddedBroker broker = EmbeddedBroker.start(DataDirectory.keep(data, runtime), 0)) {
            makeTopics(connection(broker));
            try (KafkaProducer<String, String> producer = transactional(connection(broker))) {
                producer.initTransactions();
                producer.beginTransaction();
                producer.send(new ProducerRecord<>(LETTERS.topic(), LETTERS.partition(), null, "left"))
                        .get();
                copy(partition, undecided);
                if (committed) {
                    producer.commitTransaction();
                } else {
                    producer.abortTransaction();
                }
                await().until(() -> decided(broker) == 2);
            }
        }
        copy(undecided, partition);
        // As after a kill: else Kafka would believe that nothing was open.
        Files.delete(data.resolve("kafka").resolve(".kafka_cleanshutdown"));

        try (EmbeddedBroker broker = EmbeddedBroker.start(DataDirectory.keep(data, runtime), 0)) {
            assertThat(decided(broker)).isEqualTo(2);
            write(connection(broker), "next");
            assertThat(read(connection(broker))).isEqualTo(committed ? "left" : "next");
        }
    }

    private static KafkaProducer<String, String> transactional(BrokerConnection connection) {
        Map<String, Object> settings = new HashMap<>(connection.clientConfig());
        settings.put("transactional.id", "left");
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    /** How far a reader of committed records comes. */
    private static long decided(EmbeddedBroker broker) throws Exception {
        try (Admin admin = connection(broker).admin()) {
            return admin.listOffsets(
                            Map.of(LETTERS, OffsetSpec.latest()), new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                    .partitionResult(LETTERS)
                    .get()
                    .offset();
        }
    }

    /** The files of {@code from}, and no others, in {@code to}. */
    private static void copy(Path from, Path to) throws IOException {
        Utils.delete(to.toFile());
        try (Stream<Path> files = Files.list(from)) {
            Files.createDirectories(to);
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void throwawayDirectoryIsGoneAfterwards() {
        Throwaways throwaways = new Throwaways(scratch, TestRuntime.in(scratch.resolve("run")));
        DataDirectory directory = throwaways.make();

        EmbeddedBroker broker = EmbeddedBroker.start(directory, 0);
        assertThat(directory.logs()).isDirectory();
        broker.close();
        broker.close();

        assertThat(directory.path()).doesNotExist();
    }

    @Test
    void busyPortLeavesNothingBehind() throws IOException {
        Throwaways throwaways = new Throwaways(scratch, TestRuntime.in(scratch.resolve("run")));
        DataDirectory directory = throwaways.make();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedBroker.start(directory, taken.getLocalPort()))
                    .isInstanceOf(DaybookException.Unavailable.class);
        }

        assertThat(directory.path()).doesNotExist();
    }

    @Test
    void damagedDirectoryIsOneClearFailureAndIsLetGo() throws IOException {
        RuntimeDirectory runtime = TestRuntime.in(scratch.resolve("run"));
        Path data = scratch.resolve("data");
        DataDirectory.keep(data, runtime).close();
        Files.createDirectories(data.resolve("kafka"));
        Files.writeString(data.resolve("kafka/meta.properties"), "version=7\n");

        assertThatThrownBy(() -> EmbeddedBroker.start(DataDirectory.keep(data, runtime), 0))
                .isInstanceOf(DaybookException.Unavailable.class)
                .hasMessageContaining(data.toString());
        DataDirectory.keep(data, runtime).close();
    }

    private static BrokerConnection connection(EmbeddedBroker broker) {
        return new BrokerConnection(broker.bootstrapServers(), Map.of());
    }

    private static void makeTopics(BrokerConnection connection) {
        try (TopicAdmin admin = TopicAdmin.open(connection, List.of(Topics.DEAD_LETTERS))) {
            admin.ensure(OptionalInt.empty());
        }
    }

    private static void write(BrokerConnection connection, String value) throws Exception {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(connection.clientConfig(), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(LETTERS.topic(), LETTERS.partition(), null, value))
                    .get();
        }
    }

    /** The first committed record. */
    private static String read(BrokerConnection connection) {
        Map<String, Object> settings = new HashMap<>(connection.clientConfig());
        settings.put("isolation.level", "read_committed");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(Set.of(LETTERS));
            consumer.seekToBeginning(Set.of(LETTERS));
            return consumer.poll(Duration.ofSeconds(10)).iterator().next().value();
        }
    }
}
