package dev.daybook.schema.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.daybook.schema.TimelineKind;
import dev.daybook.schema.TimelineRecord;
import dev.daybook.schema.TransportAction;
import dev.daybook.schema.TransportCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class SingleObjectSerdeTest {

    private static final Schema SCHEMA = TransportCommand.getClassSchema();
    private static final String NEW_FIELD = "{\"name\":\"by\",\"type\":\"string\",\"default\":\"nobody\"}";

    private final SingleObjectSerde<TransportCommand> serde = SingleObjectSerde.of(TransportCommand.class);

    @Test
    void headerIsTheMarkerAndTheFingerprint() {
        byte[] bytes = serde.encode(command());

        assertThat(bytes).startsWith(0xC3, 0x01);
        assertThat(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong(2))
                .isEqualTo(SchemaNormalization.parsingFingerprint64(SCHEMA));
    }

    @Test
    void avrosOwnDecoderReadsIt() throws IOException {
        GenericRecord read =
                new BinaryMessageDecoder<GenericRecord>(GenericData.get(), SCHEMA).decode(serde.encode(command()));

        assertThat(read.get("run")).hasToString("manchuria-1945");
    }

    @Test
    void bytesAreThoseOfAvrosOwnEncoder() throws IOException {
        TimelineRecord record = timelineRecord();
        ByteBuffer avros = new BinaryMessageEncoder<TimelineRecord>(
                        SpecificData.getForClass(TimelineRecord.class), TimelineRecord.getClassSchema())
                .encode(record);

        assertThat(ByteBuffer.wrap(SingleObjectSerde.of(TimelineRecord.class).encode(record)))
                .isEqualTo(avros);
    }

    @Test
    void recordThatCannotBeWrittenLeavesNothingBehind() {
        byte[] before = serde.encode(command());
        TransportCommand withoutAction = command();
        withoutAction.put("action", null);

        assertThatExceptionOfType(SerializationException.class).isThrownBy(() -> serde.encode(withoutAction));
        assertThat(serde.encode(command())).isEqualTo(before);
    }

    @Test
    void tombstoneStaysNull() {
        assertThat(serde.encode(null)).isNull();
        assertThat(serde.decode(null)).isNull();
        assertThat(serde.serializer().serialize("t", null)).isNull();
        assertThat(serde.deserializer().deserialize("t", null)).isNull();
    }

    @Test
    void kafkasInterfacesGoTheSameWay() {
        byte[] bytes = serde.serializer().serialize("t", command());

        assertThat(bytes).isEqualTo(serde.encode(command()));
        assertThat(serde.deserializer().deserialize("t", bytes)).isEqualTo(command());
    }

    @Test
    void missingValueIsNotWritten() {
        TransportCommand withoutRun = new TransportCommand();
        withoutRun.put("id", "1");

        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() -> serde.encode(withoutRun))
                .withMessageContaining("TransportCommand")
                .withMessageContaining("run");
    }

    @Test
    void newerWritersSymbolIsReadAsUnknownAndItsFieldPassedOver() throws IOException {
        Schema newer = ChangedSchema.of(SCHEMA)
                .withField(NEW_FIELD)
                .withSymbol("TransportAction", "REWIND")
                .parsed();
        GenericRecord written = new GenericData.Record(newer);
        written.put("id", "1");
        written.put("run", "manchuria-1945");
        written.put(
                "action", new GenericData.EnumSymbol(newer.getField("action").schema(), "REWIND"));
        written.put("issuedAt", 0L);
        written.put("by", "someone");
        byte[] bytes = bytes(newer, written);

        TransportCommand read =
                SingleObjectSerde.of(TransportCommand.class, List.of(newer)).decode(bytes);

        assertThat(read.getAction()).isEqualTo(TransportAction.UNKNOWN);
        assertThat(read.getRun()).isEqualTo("manchuria-1945");
    }

    @Test
    void unknownFingerprintIsNamed() throws IOException {
        Schema foreign = ChangedSchema.of(SCHEMA).withField(NEW_FIELD).parsed();
        byte[] bytes = serde.encode(command());
        long fingerprint = SchemaNormalization.parsingFingerprint64(foreign);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(2, fingerprint);

        refuses(bytes, "no schema with fingerprint %016x".formatted(fingerprint));
    }

    @Test
    void anotherRecordsBytesAreRefused() {
        byte[] bytes = SingleObjectSerde.of(TimelineRecord.class).encode(timelineRecord());

        refuses(bytes, "no schema with fingerprint");
    }

    @Test
    void foreignMarkerIsRefused() {
        byte[] bytes = serde.encode(command());
        bytes[0] = 1;

        refuses(bytes, "begin with 0101, wanted c301");
    }

    @Test
    void bytesLeftOverAreRefused() {
        byte[] bytes = serde.encode(command());

        refuses(Arrays.copyOf(bytes, bytes.length + 1), "left over");
    }

    @Test
    void noBytesAndHalfAHeaderAreRefused() {
        refuses(new byte[0], "0 bytes are no TransportCommand");
        refuses(Arrays.copyOf(serde.encode(command()), 9), "9 bytes");
    }

    // A length of 2 GiB in a few bytes: without a bound, allocating it would end this JVM.
    @Test
    void lengthBeyondTheBytesIsRefusedBeforeAnythingIsAllocated() throws IOException {
        for (long length : new long[] {-1, 1_000, 1L << 30, Integer.MAX_VALUE - 8, Integer.MAX_VALUE, Long.MAX_VALUE}) {
            refuses(afterHeader(length), "are no TransportCommand");
        }
    }

    private void refuses(byte[] bytes, String why) {
        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() -> serde.decode(bytes))
                .withMessageContaining(why);
    }

    private byte[] afterHeader(long length) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(serde.encode(command()), 0, 10);
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        encoder.writeLong(length);
        encoder.writeFixed("abc".getBytes(StandardCharsets.UTF_8));
        encoder.flush();
        return out.toByteArray();
    }

    private static byte[] bytes(Schema schema, GenericRecord written) throws IOException {
        return new BinaryMessageEncoder<GenericRecord>(GenericData.get(), schema)
                .encode(written)
                .array();
    }

    private static TransportCommand command() {
        return TransportCommand.newBuilder()
                .setId("1")
                .setRun("manchuria-1945")
                .setAction(TransportAction.PAUSE)
                .setIssuedAt(Instant.ofEpochMilli(1_700_000_000_000L))
                .build();
    }

    private static TimelineRecord timelineRecord() {
        return TimelineRecord.newBuilder()
                .setRun("manchuria-1945")
                .setCampaign("manchuria-1945")
                .setFingerprint("00")
                .setEpoch(1)
                .setSequence(0)
                .setKind(TimelineKind.DAY_CLOSED)
                .setDate(LocalDate.of(1945, 8, 9))
                .setCampaignInstant(Instant.parse("1945-08-08T15:00:00Z"))
                .build();
    }
}
