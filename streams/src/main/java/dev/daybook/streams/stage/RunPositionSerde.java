package dev.daybook.streams.stage;

import dev.daybook.streams.timeline.RunPosition;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Positions in 22 bytes: version, epoch, sequence, last day closed as days since 1970-01-01, finished.
 *
 * <p>One is written for each record of the timeline, so it is kept small; it is read by this module alone.
 */
final class RunPositionSerde implements Serde<RunPosition> {

    private static final byte VERSION = 1;
    private static final int SIZE_BYTES = 1 + Integer.BYTES + Long.BYTES + Long.BYTES + 1;

    @Override
    public Serializer<RunPosition> serializer() {
        return (topic, position) -> position == null
                ? null
                : ByteBuffer.allocate(SIZE_BYTES)
                        .put(VERSION)
                        .putInt(position.epoch())
                        .putLong(position.sequence())
                        .putLong(position.lastClosed().toEpochDay())
                        .put((byte) (position.finished() ? 1 : 0))
                        .array();
    }

    @Override
    public Deserializer<RunPosition> deserializer() {
        return (topic, bytes) -> {
            if (bytes == null) {
                return null;
            }
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            if (bytes.length != SIZE_BYTES || buffer.get() != VERSION) {
                throw new SerializationException(
                        "%s: %d bytes are no position of version %d".formatted(topic, bytes.length, VERSION));
            }
            return new RunPosition(
                    buffer.getInt(), buffer.getLong(), LocalDate.ofEpochDay(buffer.getLong()), buffer.get() != 0);
        };
    }
}
