package dev.daybook.schema.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.schema.MadeUpRecords;
import dev.daybook.schema.RunClock;
import dev.daybook.schema.topic.Topics;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FramingInterceptorTest {

    private static final String CLOCK = Topics.CLOCK.name();
    private static final TopicPartition PARTITION = new TopicPartition(CLOCK, 3);

    private final RunClock value = (RunClock) MadeUpRecords.full(RunClock.getClassSchema(), 8);
    private final byte[] single = Topics.CLOCK.value().serializer().serialize(CLOCK, value);
    private final FramingInterceptor interceptor = new FramingInterceptor();
    private StubRegistry stub;
    private Map<String, String> settings;

    @BeforeEach
    void start() throws IOException {
        stub = new StubRegistry();
        settings = RegistryFraming.prepared(Map.of(RegistryFraming.URL, stub.url(), "interceptor.classes", "Given"));
        interceptor.configure(settings);
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    private byte[] sent(String topic, byte[] bytes) {
        return (byte[]) interceptor
                .onSend(new ProducerRecord<>(topic, 3, 17L, "run", bytes))
                .value();
    }

    private ConsumerRecords<Object, Object> read(byte[]... values) {
        List<ConsumerRecord<Object, Object>> records = Arrays.stream(values)
                .map(bytes -> new ConsumerRecord<Object, Object>(CLOCK, 3, 5, "run", bytes))
                .toList();
        Map<TopicPartition, OffsetAndMetadata> next = Map.of(PARTITION, new OffsetAndMetadata(6));
        ConsumerRecords<Object, Object> read =
                interceptor.onConsume(new ConsumerRecords<>(Map.of(PARTITION, records), next));
        assertThat(read.nextOffsets()).isEqualTo(next);
        return read;
    }

    private List<byte[]> valuesRead(byte[]... values) {
        return read(values).records(PARTITION).stream()
                .map(record -> (byte[]) record.value())
                .toList();
    }

    private static byte[] frame(int id, byte[] data) {
        return ByteBuffer.allocate(5 + data.length)
                .put((byte) 0)
                .putInt(id)
                .put(data)
                .array();
    }

    private byte[] data() {
        return Arrays.copyOfRange(single, 10, single.length);
    }

    @Test
    void everySubjectHoldsEveryReleasedSchemaAndDemandsFullCompatibility() {
        Set<String> subjects = new HashSet<>();
        Topics.all().forEach(topic -> subjects.add(topic.name() + "-value"));
        subjects.remove("daybook.dead-letters-value");

        assertThat(stub.levels()).containsOnlyKeys(subjects).values().containsOnly("FULL_TRANSITIVE");
        assertThat(stub.versions("daybook.clock-value")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(settings).containsEntry("interceptor.classes", "Given," + FramingInterceptor.class.getName());
    }

    @Test
    void aRegistryThatWantsTheSubjectFirstGetsTheDemandAllTheSame() throws IOException {
        try (StubRegistry strict = new StubRegistry()) {
            strict.demandSubjectForConfig();
            RegistryFraming.prepared(Map.of(RegistryFraming.URL, strict.url()));
            assertThat(strict.levels()).isEqualTo(stub.levels());
        }
    }

    @Test
    void whatIsSentIsAZeroByteTheIdAndTheData() throws IOException {
        int versions = stub.versions("daybook.clock-value").size();
        int id = stub.register(
                "daybook.clock-value", stub.versions("daybook.clock-value").get(versions - 1));

        assertThat(sent(CLOCK, single)).isEqualTo(frame(id, data()));

        // As others' code reads it: the id's schema and the bytes behind the header, nothing of ours.
        GenericRecord read = new GenericDatumReader<GenericRecord>(stub.schema(id))
                .read(null, DecoderFactory.get().binaryDecoder(sent(CLOCK, single), 5, single.length - 10, null));
        assertThat(read.get("run")).hasToString(value.getRun());
        assertThat(read.get("sequence")).isEqualTo(value.getSequence());
    }

    @Test
    void whatIsNoneOfOursIsSentAsItIs() {
        assertThat(sent("daybook-streams-timeline.started-changelog", single)).isSameAs(single);
        assertThat(sent(Topics.DEAD_LETTERS.name(), single)).isSameAs(single);
        byte[] foreign = {1, 2, 3};
        assertThat(sent(CLOCK, foreign)).isSameAs(foreign);
        assertThat(sent(CLOCK, null)).isNull();
    }

    @Test
    void bothFramingsInOneTopicAreRead() {
        int before = stub.requests().size();

        List<byte[]> read = valuesRead(single, sent(CLOCK, single), null);

        assertThat(read.get(0)).isEqualTo(single);
        assertThat(read.get(1)).isEqualTo(single);
        assertThat(read.get(2)).isNull();
        assertThat(stub.requests()).as("ids of ours are known").hasSize(before);
    }

    @Test
    void anIdOfSomeoneElseIsLookedUpOnce() {
        int id = stub.register(
                "other", SchemaBuilder.record("Other").fields().requiredInt("x").endRecord());
        int before = stub.requests().size();

        byte[] read = valuesRead(frame(id, data()), frame(id, data())).get(1);

        assertThat(stub.requests()).hasSize(before + 1);
        assertThatThrownBy(() -> Topics.CLOCK.value().deserializer().deserialize(CLOCK, read))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("no schema with fingerprint");
    }

    @Test
    void anUnknownIdIsAskedOnceAndRefusedByTheSerde() {
        int before = stub.requests().size();
        byte[] framed = frame(4711, data());

        List<byte[]> read = valuesRead(framed, framed);

        assertThat(read).containsExactly(framed, framed);
        assertThat(stub.requests()).hasSize(before + 1);
        assertThatThrownBy(() -> Topics.CLOCK.value().deserializer().deserialize(CLOCK, framed))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("schema id 4711")
                .hasMessageContaining("--schema-registry");
    }
}
