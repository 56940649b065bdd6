package dev.daybook.schema.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.daybook.Seeds;
import dev.daybook.schema.MadeUpRecords;
import dev.daybook.schema.RecordTypes;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws over made-up records of every topic. */
class SingleObjectSerdeLawsTest {

    private static final int TRIES = 40;
    private static final long LITTLE_BYTES = 8 << 20;

    /** 1,000,000,000 as Avro writes it. */
    private static final byte[] MANY = {(byte) 0x80, (byte) 0xA8, (byte) 0xD6, (byte) 0xB9, 0x07};

    static Stream<Arguments> recordsAndSeeds() {
        return RecordTypes.serdes()
                .flatMap(serde -> Seeds.of(25, 2_000)
                        .mapToObj(seed -> Arguments.of(serde.schema().getName(), seed, serde)));
    }

    @ParameterizedTest(name = "{0} seed {1}")
    @MethodSource("recordsAndSeeds")
    <T extends SpecificRecordBase> void whatIsWrittenIsRead(String name, long seed, SingleObjectSerde<T> serde) {
        T record = made(serde, seed);

        T read = serde.decode(serde.encode(record));

        assertThat(read).isEqualTo(record).isNotSameAs(record);
        assertThat(JsonView.text(read)).isEqualTo(JsonView.text(record));
    }

    @ParameterizedTest(name = "{0} seed {1}")
    @MethodSource("recordsAndSeeds")
    <T extends SpecificRecordBase> void whatIsCutOffIsRefused(String name, long seed, SingleObjectSerde<T> serde) {
        byte[] bytes = serde.encode(made(serde, seed));
        RandomGenerator random = new SplittableRandom(seed);

        for (int i = 0; i < TRIES; i++) {
            byte[] cut = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            assertThatExceptionOfType(SerializationException.class).isThrownBy(() -> serde.decode(cut));
        }
    }

    @ParameterizedTest(name = "{0} seed {1}")
    @MethodSource("recordsAndSeeds")
    <T extends SpecificRecordBase> void flippedBitsAreReadOrRefused(
            String name, long seed, SingleObjectSerde<T> serde) {
        byte[] bytes = serde.encode(made(serde, seed));
        RandomGenerator random = new SplittableRandom(seed);

        for (int i = 0; i < TRIES; i++) {
            byte[] flipped = bytes.clone();
            for (int flips = random.nextInt(1, 4); flips > 0; flips--) {
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            }
            readsOrRefuses(serde, flipped);
        }
    }

    @ParameterizedTest(name = "{0} seed {1}")
    @MethodSource("recordsAndSeeds")
    <T extends SpecificRecordBase> void noiseIsReadOrRefused(String name, long seed, SingleObjectSerde<T> serde) {
        byte[] header = Arrays.copyOf(serde.encode(made(serde, seed)), 10);
        RandomGenerator random = new SplittableRandom(seed);

        for (int i = 0; i < TRIES; i++) {
            byte[] noise = new byte[random.nextInt(400)];
            random.nextBytes(noise);
            readsOrRefuses(serde, noise);
            System.arraycopy(header, 0, noise, 0, Math.min(header.length, noise.length));
            readsOrRefuses(serde, noise);
        }
    }

    /** A list's or text's length comes before it: at any place a few bytes may claim a thousand million items. */
    @ParameterizedTest(name = "{0} seed {1}")
    @MethodSource("recordsAndSeeds")
    <T extends SpecificRecordBase> void whatClaimsMuchTakesLittleMemory(
            String name, long seed, SingleObjectSerde<T> serde) {
        byte[] bytes = serde.encode(made(serde, seed));
        com.sun.management.ThreadMXBean memory = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        RandomGenerator random = new SplittableRandom(seed);

        for (int i = 0; i < TRIES; i++) {
            int at = random.nextInt(SingleObjectSerde.HEADER_BYTES, bytes.length);
            byte[] claiming = ByteBuffer.allocate(bytes.length + MANY.length)
                    .put(bytes, 0, at)
                    .put(MANY)
                    .put(bytes, at, bytes.length - at)
                    .array();
            long before = memory.getCurrentThreadAllocatedBytes();
            readsOrRefuses(serde, claiming);
            assertThat(memory.getCurrentThreadAllocatedBytes() - before)
                    .as("bytes allocated, with the claim at " + at)
                    .isLessThan(LITTLE_BYTES);
        }
    }

    @Test
    void severalThreadsMayShareOne() {
        RecordTypes.serdes()
                .forEach(serde -> LongStream.rangeClosed(1, 400)
                        .parallel()
                        .forEach(seed -> whatIsWrittenIsRead(serde.schema().getName(), seed, serde)));
    }

    /** Anything but a record or a refusal, an {@link Error} above all, fails the test. */
    private static <T extends SpecificRecordBase> void readsOrRefuses(SingleObjectSerde<T> serde, byte[] bytes) {
        try {
            assertThat(serde.decode(bytes)).isNotNull();
        } catch (SerializationException refused) {
            assertThat(refused)
                    .hasMessageContaining("bytes are no " + serde.schema().getName());
        }
    }

    @SuppressWarnings("unchecked") // made of the serde's own schema
    private static <T extends SpecificRecordBase> T made(SingleObjectSerde<T> serde, long seed) {
        return (T) MadeUpRecords.of(serde.schema(), seed);
    }
}
